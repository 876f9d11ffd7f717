package org.homeroom.rest.audit.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Parameter.Shape;
import org.homeroom.application.audit.Question;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has filled into the form of a question, by the words of its parameters. Instants are written there as the
 * clocks of the school show them.
 */
record Filled(Question question, ZoneId zone, Map<String, String> texts) {

    static final String KNOWN_AT = "knownAt";
    /** Says that the form is not finished, so that nothing that is missing is a mistake yet. */
    static final String DRAFT = "draft";

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]");

    static Filled of(Question question, ZoneId zone, Map<String, String> all) {
        var texts = new LinkedHashMap<String, String>();
        for (var parameter : question.parameters()) keep(all, parameter.word(), texts);
        keep(all, KNOWN_AT, texts);
        keep(all, DRAFT, texts);
        return new Filled(question, zone, texts);
    }

    private static void keep(Map<String, String> all, String word, Map<String, String> texts) {
        var text = all.get(word);
        if (text != null && !text.isBlank()) texts.put(word, text.strip());
    }

    @Nullable String text(Parameter parameter) {
        return texts.get(parameter.word());
    }

    boolean draft() {
        return texts.isEmpty() || texts.containsKey(DRAFT);
    }

    /** As the question takes it; what is not understood stays as it was written. */
    Map<String, String> given() {
        var given = new HashMap<String, String>();
        for (var parameter : question.parameters()) {
            var text = text(parameter);
            if (text == null) continue;
            given.put(parameter.word(), parameter.shape() == Shape.INSTANT ? asInstant(text) : text);
        }
        if ("at".equals(given.get(Parameter.KNOWN.word())))
            given.put(Parameter.KNOWN.word(), asInstant(texts.getOrDefault(KNOWN_AT, "")));
        return given;
    }

    /** For links to the same question: without what must not stand in an address. */
    Map<String, String> kept() {
        var kept = new LinkedHashMap<>(texts);
        kept.remove(DRAFT);
        kept.remove(Parameter.PHONE.word());
        return kept;
    }

    Optional<Instant> instant(Parameter parameter) {
        return Optional.ofNullable(text(parameter)).flatMap(this::read);
    }

    private String asInstant(String text) {
        return read(text).map(Instant::toString).orElse(text);
    }

    private Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As a field for day and time takes it; it knows no less than milliseconds, and shows nothing from before. */
    static String field(Instant instant, ZoneId zone) {
        var whole = inMilliseconds(instant).atZone(zone);
        var text = FIELD.format(whole);
        return text.endsWith(".000") ? text.substring(0, text.length() - ".000".length()) : text;
    }

    static Instant inMilliseconds(Instant instant) {
        var whole = instant.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(instant) ? whole : whole.plusMillis(1);
    }

    /** The text of a field, whatever was written. */
    String field(Parameter parameter) {
        var text = text(parameter);
        if (text == null) return "";
        return read(text).map(one -> field(one, zone)).orElse("");
    }
}
