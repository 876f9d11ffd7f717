package org.homeroom.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** Puts answers into words, in Russian or in English. */
public final class Sentences {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{3,}(?:/[A-Z_]+)?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    private final ResourceBundle words;

    private Sentences(ResourceBundle words) {
        this.words = words;
    }

    /** In that language, or in English. */
    public static Sentences in(Locale language) {
        return new Sentences(ResourceBundle.getBundle(
                "org.homeroom.application.audit.sentences",
                language.getLanguage().equals("ru") ? Locale.of("ru") : Locale.ROOT,
                Sentences.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /** What the question asks. */
    public String question(Question question) {
        return word(question.id(), question.id());
    }

    /** What the parameter is. */
    public String parameter(Parameter parameter) {
        return word("parameter." + parameter.word(), parameter.word());
    }

    /** A word of the domain. */
    public String word(Enum<?> one) {
        return word(one.getDeclaringClass().getSimpleName() + "." + one.name(), one.name());
    }

    public String sentence(Findings findings, Statement statement) {
        var pattern = word(findings.question().id() + "." + statement.says(), word(statement.says(), statement.says()));
        return GAP.matcher(pattern)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        text(gap.group(1), statement.facts().get(gap.group(1)), findings)));
    }

    private String text(String name, @Nullable Object value, Findings findings) {
        return switch (value) {
            case null -> "—";
            case Integer row
            when name.startsWith("rule") -> row == 0 ? word("rule.none", "0") : word("rule", "") + " " + row;
            case Id id when Findings.isPerson(id) -> findings.called((UUID) id.value());
            case Id id -> Findings.brief(id.value().toString());
            case Enum<?> one -> word(one);
            case Instant instant -> CLOCK.withZone(findings.asked().zone()).format(instant);
            case Duration duration -> duration(duration);
            case Boolean yes -> word(yes ? "yes" : "no", yes.toString());
            case Personal<?> personal -> personal(personal, findings);
            case Collection<?> many ->
                String.join(
                        ", ",
                        many.stream().map(one -> text(name, one, findings)).toList());
            case String code when CODE.matcher(code).matches() -> code(code);
            default -> value.toString();
        };
    }

    /** Codes that are kept as text; a way and the reason for it are parted by a slash. */
    private String code(String codes) {
        return Stream.of(codes.split("/")).map(one -> word("code." + one, one)).collect(Collectors.joining(", "));
    }

    private String personal(Personal<?> value, Findings findings) {
        if (value.value().isEmpty()) return word("erased", "erased");
        return findings.tellsPersonal() ? value.value().get().toString() : word("on-file", "on file");
    }

    private String duration(Duration duration) {
        var text = new StringBuilder();
        if (duration.toDays() > 0)
            text.append(duration.toDays()).append(' ').append(word("days", "d")).append(' ');
        if (duration.toHoursPart() > 0)
            text.append(duration.toHoursPart())
                    .append(' ')
                    .append(word("hours", "h"))
                    .append(' ');
        if (duration.toMinutesPart() > 0)
            text.append(duration.toMinutesPart())
                    .append(' ')
                    .append(word("minutes", "min"))
                    .append(' ');
        if (text.isEmpty() || duration.toSecondsPart() > 0)
            text.append(duration.toSecondsPart()
                            + (duration.toDays() == 0 && duration.toMillisPart() > 0
                                    ? "." + "%03d".formatted(duration.toMillisPart())
                                    : ""))
                    .append(' ')
                    .append(word("seconds", "s"));
        return text.toString().strip();
    }

    private String word(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
