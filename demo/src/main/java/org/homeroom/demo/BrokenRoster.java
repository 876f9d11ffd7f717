package org.homeroom.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A copy of a roster with a day that no calendar has, and with somebody enrolled whom the roster does not know. */
record BrokenRoster(RosterFiles files) {

    private static final Mistake DATE = new Mistake("demographics.csv", 2, "birthDate", "BAD_DATE");
    private static final Mistake REFERENCE = new Mistake("enrollments.csv", 3, "userSourcedId", "UNKNOWN_REFERENCE");

    /** @param row as an editor counts it: the header is 1 */
    record Mistake(String file, int row, String column, String kind) {

        boolean isSaidBy(JsonNode problem) {
            return problem.path("file").asText().equals(file)
                    && problem.path("row").asInt() == row
                    && problem.path("column").asText().equals(column)
                    && problem.path("kind").asText().equals(kind);
        }

        @Override
        public String toString() {
            return "%s, row %d, column %s".formatted(file, row, column);
        }
    }

    List<Mistake> mistakes() {
        return List.of(DATE, REFERENCE);
    }

    byte[] zip() throws IOException {
        return with(REFERENCE, "nobody", with(DATE, "2015-02-30", files)).zip();
    }

    private static RosterFiles with(Mistake mistake, String value, RosterFiles files) {
        var lines = new ArrayList<>(files.text(mistake.file()).lines().toList());
        var column = Arrays.asList(lines.getFirst().split(",", -1)).indexOf(mistake.column());
        var fields = lines.get(mistake.row() - 1).split(",", -1);
        fields[column] = value;
        lines.set(mistake.row() - 1, String.join(",", fields));
        return files.with(mistake.file(), String.join("\n", lines) + "\n");
    }
}
