package org.homeroom.roster;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One file as it was read.
 *
 * @param rows all that are not marked as deleted
 * @param deleted those that are, as far as they can be read
 * @param ids of these rows, also of those with something wrong elsewhere
 * @param complete whether the ids of all rows are known, so that an id that is not among them does not exist
 */
record Table(Layout layout, List<Row> rows, List<Row> deleted, Set<String> ids, boolean complete) {

    static Table unread(Layout layout) {
        return new Table(layout, List.of(), List.of(), Set.of(), false);
    }

    Stream<Row> soundRows() {
        return rows.stream().filter(Row::sound);
    }
}
