package org.homeroom.rest.audit.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one question shows.
 *
 * @param takeAlong where the history of the school is to be had, to be verified elsewhere
 * @param action where the form goes
 * @param post whether it goes in a body, since what is asked must not stand in an address
 * @param find where what can be asked about is found, by question and parameter
 * @param zone a sentence about the clocks of the school
 * @param slider null where no instant is asked about
 * @param line null where there is nothing to draw
 * @param answer null until there is one
 * @param problem a sentence; null without one
 * @param paper whether all evidence is shown, for printing
 */
public record QuestionPage(
        String id,
        String title,
        List<Choice> questions,
        String takeAlong,
        String action,
        boolean post,
        String find,
        List<Field> fields,
        String zone,
        String zoneId,
        @Nullable Slider slider,
        @Nullable Timeline line,
        @Nullable Answer answer,
        @Nullable String problem,
        boolean paper) {

    /** A question in the list. */
    public record Choice(String id, String title, String href, boolean current) {}

    /**
     * @param word by which it is sent
     * @param kind id, instant, knowledge, purpose or phone
     * @param more of a kind of knowledge, the day
     */
    public record Field(
            String word,
            String label,
            String kind,
            String value,
            String more,
            boolean required,
            List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /** @param begin in seconds since 1970, like {@code end} and {@code value} */
    public record Slider(long begin, long end, long value) {}

    /**
     * @param counts what can be counted in it; empty for most questions
     * @param foot what belongs under it on paper
     */
    public record Answer(
            String asOf,
            String known,
            List<String> counts,
            List<Said> statements,
            boolean hasEvidence,
            @Nullable String paper,
            Foot foot) {}

    /**
     * @param tone yes, no, or plain
     * @param evidenceTitle empty where there is nothing to open
     */
    public record Said(String tone, String sentence, List<Datum> data, List<Entry> evidence, String evidenceTitle) {}

    public record Datum(String name, String value) {}

    public record Entry(long position, String id, String type, String recordedAt) {}

    /** @param checkpoint null before the first */
    public record Foot(
            String school,
            String schoolId,
            String question,
            Map<String, String> parameters,
            String asOf,
            String known,
            String askedAt,
            String askedBy,
            String as,
            @Nullable String checkpoint) {}

    /** For the seconds of a slider. */
    static Slider slider(Instant begin, Instant end, @Nullable Instant value) {
        var last = Math.max(end.getEpochSecond(), begin.getEpochSecond() + 1);
        return new Slider(begin.getEpochSecond(), last, value == null ? last : value.getEpochSecond());
    }
}
