package org.homeroom.roster;

import java.util.Map;
import java.util.Optional;

/**
 * The values of one row that could be read.
 *
 * @param line where the row begins, as an editor counts
 * @param sound whether every declared column is there and nothing is wrong with any cell
 */
record Row(int line, boolean sound, Map<Column<?>, Object> values) {

    @SuppressWarnings("unchecked")
    <T> Optional<T> find(Column<T> column) {
        return Optional.ofNullable((T) values.get(column.key()));
    }

    /** For required columns of sound rows, and wherever the value has been asked for before. */
    <T> T get(Column<T> column) {
        return find(column).orElseThrow(() -> new IllegalStateException("no value in " + column.name()));
    }
}
