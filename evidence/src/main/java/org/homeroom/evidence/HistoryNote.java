package org.homeroom.evidence;

/**
 * What an export says of itself, signed by the log: whose history it is and how much of it there is, so that nobody can cut
 * it off.
 *
 * @param origin of the log
 * @param school its tag, such as {@code school=7c41…}; {@link #EVERYTHING} for the whole log
 * @param size of the log when it was exported
 * @param events how many there are
 * @param last position of the last of them; 0 where there is none
 */
public record HistoryNote(String origin, String school, long size, long events, long last) {

    /** In place of a school: every event of the log. */
    public static final String EVERYTHING = "everything";

    private static final String FIRST = "homeroom history v1";

    /** @throws Malformed unless it is what {@link #text} writes */
    public static HistoryNote of(Note note) {
        var lines = note.text().split("\n", -1);
        if (lines.length != 7 || !lines[0].equals(FIRST)) throw new Malformed("not the note of a history");
        return new HistoryNote(
                lines[1],
                lines[2],
                Checkpoint.number(lines[3]),
                Checkpoint.number(lines[4]),
                Checkpoint.number(lines[5]));
    }

    /** The text to be signed. */
    public String text() {
        return String.join("\n", FIRST, origin, school, Long.toString(size), Long.toString(events), Long.toString(last))
                + "\n";
    }

    public boolean whole() {
        return school.equals(EVERYTHING);
    }
}
