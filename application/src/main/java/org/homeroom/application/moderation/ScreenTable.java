package org.homeroom.application.moderation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeroom.application.moderation.ContentScreen.Verdict;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Check;

/**
 * Which addresses and words look like advertising: a table that a school's operator may replace. A link is compared with
 * the end of the address's host and the beginning of its path; a word with the beginning of words. Source: CHT-19, MOD-03.
 */
public final class ScreenTable {

    /** A row for every address or word: what it is, what it says, what comes of it, and why. */
    static final String DEFAULT = """
            what pattern        verdict reason
            link t.me           FLAG    SPAM
            link telegram.me    FLAG    SPAM
            link wa.me          FLAG    SPAM
            link chat.whatsapp.com FLAG SPAM
            link discord.gg     FLAG    SPAM
            link vk.cc          FLAG    SPAM
            link clck.ru        FLAG    SPAM
            link bit.ly         FLAG    SPAM
            link tinyurl.com    FLAG    SPAM
            link goo.su         FLAG    SPAM
            link onelink.me     FLAG    AD
            link s.click.aliexpress.com FLAG AD
            link 1xbet.com      FORBID  AD
            link 1win.com       FORBID  AD
            link fonbet.ru      FORBID  AD
            link winline.ru     FORBID  AD
            link onlyfans.com   FORBID  SEXUAL
            word промокод       FLAG    AD
            word скидк          FLAG    AD
            word распродаж      FLAG    AD
            word розыгрыш       FLAG    AD
            word казино         FLAG    AD
            word букмекер       FLAG    AD
            word заработок      FLAG    AD
            word предоплат      FLAG    PAID_SERVICE
            word репетитор      FLAG    PAID_SERVICE
            word решебник       FLAG    PAID_SERVICE
            word подписывайтесь FLAG    SPAM
            word casino         FLAG    AD
            word promocode      FLAG    AD
            """;

    public static final ScreenTable OF_THE_HOUSE = read(DEFAULT);

    private record Row(String pattern, Check check, boolean forbids, ViolationReason reason) {

        Verdict verdict() {
            return forbids ? new Verdict.Forbid(reason) : new Verdict.Flag(check, reason);
        }
    }

    private final Map<String, List<Row>> hosts;
    private final Map<Character, List<Row>> words;

    private ScreenTable(Map<String, List<Row>> hosts, Map<Character, List<Row>> words) {
        this.hosts = hosts;
        this.words = words;
    }

    /** @throws IllegalArgumentException for a row that says nothing one could understand */
    public static ScreenTable read(String table) {
        var hosts = new HashMap<String, List<Row>>();
        var words = new HashMap<Character, List<Row>>();
        table.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            var cells = line.strip().split(" +");
            if (cells.length != 4) throw new IllegalArgumentException("Not a row of the table of the screen: " + line);
            var pattern = plain(cells[1]);
            var forbids = switch (cells[2]) {
                case "FORBID" -> true;
                case "FLAG" -> false;
                default -> throw new IllegalArgumentException("Neither FLAG nor FORBID: " + line);
            };
            var reason = ViolationReason.valueOf(cells[3]);
            switch (cells[0]) {
                case "link" -> {
                    var host = pattern.contains("/") ? pattern.substring(0, pattern.indexOf('/')) : pattern;
                    hosts.computeIfAbsent(host, fresh -> new ArrayList<>())
                            .add(new Row(pattern, Check.LINKS, forbids, reason));
                }
                case "word" ->
                    words.computeIfAbsent(pattern.charAt(0), fresh -> new ArrayList<>())
                            .add(new Row(pattern, Check.WORDS, forbids, reason));
                default -> throw new IllegalArgumentException("Neither link nor word: " + line);
            }
        });
        return new ScreenTable(Map.copyOf(hosts), Map.copyOf(words));
    }

    /** As one compares: small letters, and no difference where people make none. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** @param text {@link #plain} */
    Verdict look(String text) {
        Verdict worst = Verdict.Allow.ALLOW;
        for (var i = 0; i < text.length(); ) {
            if (!part(text.charAt(i))) {
                i++;
                continue;
            }
            var end = i;
            while (end < text.length() && part(text.charAt(end))) end++;
            worst = worse(worst, ofPart(text, i, end));
            if (worst instanceof Verdict.Forbid) return worst;
            i = end;
        }
        return worst;
    }

    /** Of a stretch without white space and signs: words with dots and strokes between may be an address. */
    private Verdict ofPart(String text, int from, int to) {
        Verdict worst = Verdict.Allow.ALLOW;
        var begins = true;
        for (var i = from; i < to; i++) {
            var letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && begins) worst = worse(worst, ofWord(text, i));
            begins = !letter;
        }
        return text.indexOf('.', from) < to && text.indexOf('.', from) >= 0
                ? worse(worst, ofAddress(text.substring(from, to)))
                : worst;
    }

    private Verdict ofWord(String text, int at) {
        for (var row : words.getOrDefault(text.charAt(at), List.of()))
            if (text.startsWith(row.pattern(), at)) return row.verdict();
        return Verdict.Allow.ALLOW;
    }

    private Verdict ofAddress(String address) {
        var start = address.lastIndexOf("//") < 0 ? 0 : address.lastIndexOf("//") + 2;
        var rest = address.substring(start);
        var slash = rest.indexOf('/');
        var host = slash < 0 ? rest : rest.substring(0, slash);
        for (var tail = host; !tail.isEmpty(); ) {
            for (var row : hosts.getOrDefault(tail, List.of()))
                if ((tail + rest.substring(host.length())).startsWith(row.pattern())) return row.verdict();
            var dot = tail.indexOf('.');
            tail = dot < 0 ? "" : tail.substring(dot + 1);
        }
        return Verdict.Allow.ALLOW;
    }

    private static boolean part(char one) {
        return Character.isLetterOrDigit(one) || one == '.' || one == '/' || one == '-' || one == ':' || one == '_';
    }

    private static Verdict worse(Verdict one, Verdict other) {
        if (one instanceof Verdict.Forbid || other instanceof Verdict.Allow) return one;
        return one instanceof Verdict.Flag && other instanceof Verdict.Flag ? one : other;
    }
}
