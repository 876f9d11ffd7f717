package org.homeroom.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What one file of the package must look like. Declaring a column adds it here; the first one holds the id of a row.
 */
final class Layout {

    static final String DELETED = "tobedeleted";

    private final String file;
    private final boolean needed;
    private final List<Column<?>> columns = new ArrayList<>();
    private Optional<Column<String>> status = Optional.empty();

    private Layout(String file, boolean needed) {
        this.file = file;
        this.needed = needed;
    }

    static Layout needed(String file) {
        return new Layout(file, true);
    }

    static Layout optional(String file) {
        return new Layout(file, false);
    }

    <T> Column<T> required(String name, ColumnType<T> type) {
        return declare(new Column<>(name, type, true, null));
    }

    <T> Column<T> optional(String name, ColumnType<T> type) {
        return declare(new Column<>(name, type, false, null));
    }

    <T> Column<T> requiredFrom(String target, String name, ColumnType<T> type) {
        return declare(new Column<>(name, type, true, target));
    }

    <T> Column<T> optionalFrom(String target, String name, ColumnType<T> type) {
        return declare(new Column<>(name, type, false, target));
    }

    /** Marks rows as deleted; blank is active, as the standard has it for bulk files. */
    Column<String> status(String name) {
        Column<String> column = optional(name, ColumnType.oneOf("active", DELETED));
        status = Optional.of(column);
        return column;
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

    List<Column<?>> columns() {
        return Collections.unmodifiableList(columns);
    }

    Optional<Column<String>> status() {
        return status;
    }

    Column<?> id() {
        return columns.getFirst();
    }
}
