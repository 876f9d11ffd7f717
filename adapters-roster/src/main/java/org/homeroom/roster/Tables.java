package org.homeroom.roster;

import java.util.Collection;
import java.util.Map;
import org.homeroom.domain.memberships.facts.RosterScope;

/** The files of one package, each under its name. */
record Tables(Format format, RosterScope scope, Map<String, Table> byFile) {

    /** The rows that mean what this layout means, in whatever format. */
    Table of(Layout layout) {
        return byFile.getOrDefault(layout.file(), Table.unread(layout));
    }

    boolean knowsAll(String file) {
        Table table = byFile.get(file);
        return scope == RosterScope.BULK && table != null && table.complete();
    }

    boolean has(String file, Collection<?> ids) {
        Table table = byFile.get(file);
        return table != null && table.ids().containsAll(ids);
    }
}
