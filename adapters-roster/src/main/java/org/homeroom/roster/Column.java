package org.homeroom.roster;

import org.jspecify.annotations.Nullable;

/**
 * One column of a file under the name that its format gives it.
 *
 * @param required whether each row needs a value
 * @param target the file whose ids the values are, where they are ids of another file
 * @param meaning the column of OneRoster 1.2 that says the same; null where this is it
 */
record Column<T>(
        String name,
        ColumnType<T> type,
        boolean required,
        @Nullable String target,
        @Nullable Column<T> meaning) {

    /** Under what its values are found, whatever the format calls it. */
    Column<T> key() {
        return meaning == null ? this : meaning;
    }
}
