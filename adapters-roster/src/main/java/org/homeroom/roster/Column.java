package org.homeroom.roster;

import org.jspecify.annotations.Nullable;

/**
 * One column of a file under the name that the standard gives it.
 *
 * @param required whether each row needs a value; the header must name the column in any case
 * @param target the file whose ids the values are, where they are ids of another file
 */
record Column<T>(
        String name,
        ColumnType<T> type,
        boolean required,
        @Nullable String target) {}
