package org.homeroom.evidence.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.homeroom.evidence.audit.Finding;
import org.homeroom.evidence.audit.Report;
import org.homeroom.evidence.audit.Statement;

/** Says a report in plain words. */
public final class Words {

    private final Properties words;
    private final Locale locale;

    private Words(Properties words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** @param language {@code en} or {@code ru}; empty for any other */
    public static Optional<Words> in(String language) {
        var stream = language.matches("[a-z]{2}")
                ? Words.class.getResourceAsStream("words_" + language + ".properties")
                : null;
        if (stream == null) return Optional.empty();
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return Optional.of(new Words(words, Locale.of(language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it, in lines. */
    public String of(Report report) {
        var text = new StringBuilder(word(report.subject() + ".verdict." + report.verdict())).append("\n\n");
        for (var finding : report.findings()) {
            text.append("  - ").append(of(finding)).append('\n');
        }
        if (!report.findings().isEmpty())
            return text.append('\n')
                    .append(word(report.subject() + ".consequence"))
                    .append('\n')
                    .toString();
        var proved =
                Comparator.comparing((Statement statement) -> !statement.about().proved());
        text.append(word("proved")).append('\n');
        var said = true;
        for (var statement : report.statements().stream().sorted(proved).toList()) {
            if (said && !statement.about().proved()) {
                said = false;
                text.append('\n').append(word("not.proved")).append('\n');
            }
            text.append("  - ").append(of(statement)).append('\n');
        }
        return text.toString();
    }

    /** One sentence. */
    public String of(Finding finding) {
        var where = finding.from() == 0
                ? word("where.none")
                : finding.from() == finding.to()
                        ? filled("where.one", finding.from())
                        : filled("where.many", finding.from(), finding.to());
        return filled("finding." + finding.kind(), where, printable(finding.detail()));
    }

    /** One sentence. */
    public String of(Statement statement) {
        var number = statement.about().hasTime()
                ? Instant.ofEpochSecond(statement.number()).toString()
                : (Object) statement.number();
        return filled("statement." + statement.about(), number, printable(statement.detail()), statement.events());
    }

    /** Names of files and of logs come from outside; they must not look like words of ours. */
    private static String printable(String detail) {
        return detail.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private String filled(String key, Object... values) {
        return new MessageFormat(word(key), locale).format(values);
    }
}
