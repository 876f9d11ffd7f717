package org.homeroom.application.memberships;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a roster, and where.
 *
 * @param file the file's name inside the package
 * @param row the line as an editor counts it: the header is 1; null when the whole file is meant
 * @param column the header's name of the column; null when the whole row or file is meant
 * @param expected what would be right, as a sentence for the person who made the file. Never the value that was found:
 *     it may be personal
 */
public record RosterProblem(
        String file, @Nullable Integer row, @Nullable String column, Kind kind, String expected) {

    /** Stable: clients may rely on the names. */
    public enum Kind {
        NOT_A_ROSTER,
        UNSAFE_PATH,
        FILE_MISSING,
        FILE_EMPTY,
        FILE_TOO_LARGE,
        TOO_MANY_FILES,
        TOO_MANY_ROWS,
        WRONG_ENCODING,
        WRONG_VERSION,
        COLUMN_MISSING,
        COLUMN_TWICE,
        COLUMN_UNKNOWN,
        ROW_TOO_LONG,
        ROW_TOO_SHORT,
        BAD_QUOTING,
        VALUE_MISSING,
        BAD_VALUE,
        BAD_BOOLEAN,
        BAD_DATE,
        DATES_REVERSED,
        FORMULA,
        DELETED_ROW,
        DUPLICATE_ID,
        UNKNOWN_REFERENCE,
        TWO_HOMEROOM_TEACHERS,
        TOO_MANY_PROBLEMS
    }
}
