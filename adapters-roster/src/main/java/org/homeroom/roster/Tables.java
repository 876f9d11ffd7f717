package org.homeroom.roster;

import java.util.Collection;
import java.util.Map;

/** The files of one package, each under its name. */
record Tables(Map<String, Table> byFile) {

    Table of(Layout layout) {
        return byFile.getOrDefault(layout.file(), Table.unread(layout));
    }

    boolean knowsAll(String file) {
        Table table = byFile.get(file);
        return table != null && table.complete();
    }

    boolean has(String file, Collection<?> ids) {
        Table table = byFile.get(file);
        return table != null && table.ids().containsAll(ids);
    }
}
