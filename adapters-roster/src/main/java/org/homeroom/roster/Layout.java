package org.homeroom.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one file of the package must look like. Declaring a column adds it here; the first one holds the id of a row,
 * where rows have ids.
 */
final class Layout {

    static final String DELETED = "tobedeleted";

    private static final String EXTENSION = "metadata.";

    private final String file;
    private final boolean needed;
    private final boolean strict;
    private final List<Column<?>> columns = new ArrayList<>();
    private final Set<String> aside = new HashSet<>();
    private Optional<Column<String>> status = Optional.empty();
    private boolean withIds = true;

    private Layout(String file, boolean needed, boolean strict) {
        this.file = file;
        this.needed = needed;
        this.strict = strict;
    }

    /** The header names every column that is declared, spelled exactly so, and no other. */
    static Layout needed(String file) {
        return new Layout(file, true, true);
    }

    static Layout optional(String file) {
        return new Layout(file, false, true);
    }

    /** The header names the required columns in any case, and may name others that nobody knows. */
    static Layout tolerant(String file, boolean needed) {
        return new Layout(file, needed, false);
    }

    <T> Column<T> required(String name, ColumnType<T> type) {
        return declare(new Column<>(name, type, true, null, null));
    }

    <T> Column<T> optional(String name, ColumnType<T> type) {
        return declare(new Column<>(name, type, false, null, null));
    }

    <T> Column<T> requiredFrom(String target, String name, ColumnType<T> type) {
        return declare(new Column<>(name, type, true, target, null));
    }

    <T> Column<T> optionalFrom(String target, String name, ColumnType<T> type) {
        return declare(new Column<>(name, type, false, target, null));
    }

    /** A column that another format calls otherwise, or not, and that means the same. */
    <T> Layout as(Column<T> meaning, String name, boolean required) {
        declare(new Column<>(name, meaning.type(), required, meaning.target(), meaning.key()));
        return this;
    }

    /** As {@link #as(Column, String, boolean)}, with words of its own for the values. */
    <T> Layout as(Column<T> meaning, String name, ColumnType<T> type, boolean required) {
        declare(new Column<>(name, type, required, meaning.target(), meaning.key()));
        return this;
    }

    /** Columns under the same names as in another layout. */
    Layout as(Layout other) {
        other.columns.forEach(column -> as(column, column.name(), column.required()));
        other.status.ifPresent(column -> status = columns.stream()
                .filter(own -> own.key() == column)
                .map(Layout::text)
                .findFirst());
        return this;
    }

    @SuppressWarnings("unchecked")
    private static Column<String> text(Column<?> column) {
        return (Column<String>) column;
    }

    /** Marks rows as deleted; blank is active, as the standard has it for bulk files. */
    Column<String> status(String name) {
        Column<String> column = optional(name, ColumnType.oneOf("active", DELETED));
        status = Optional.of(column);
        return column;
    }

    /** Columns that are known and knowingly not read. */
    Layout aside(String... names) {
        aside.addAll(List.of(names));
        return this;
    }

    Layout withoutIds() {
        withIds = false;
        return this;
    }

    private <T> Column<T> declare(Column<T> column) {
        columns.add(column);
        return column;
    }

    String file() {
        return file;
    }

    /** The name in the manifest: {@code users} for {@code users.csv}. */
    String subject() {
        return file.substring(0, file.indexOf('.'));
    }

    boolean isNeeded() {
        return needed;
    }

    boolean isStrict() {
        return strict;
    }

    /** Whether the format has a column of this name, read or not. */
    boolean knows(String name) {
        return !strict
                || name.startsWith(EXTENSION)
                || aside.contains(name)
                || columns.stream().anyMatch(column -> column.name().equals(name));
    }

    /** What this file calls the column that means this. */
    String nameOf(Column<?> meaning) {
        return columns.stream()
                .filter(column -> column.key() == meaning.key())
                .map(Column::name)
                .findFirst()
                .orElse(meaning.name());
    }

    List<Column<?>> columns() {
        return Collections.unmodifiableList(columns);
    }

    Optional<Column<String>> status() {
        return status;
    }

    Optional<Column<?>> id() {
        return withIds ? Optional.of(columns.getFirst()) : Optional.empty();
    }
}
