package org.homeroom.domain.memberships.roster;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When two classes of a year have the same name. Source: MEM-05. */
final class ClassNames {

    static String key(@Nullable Integer parallel, String title) {
        return parallel + "/" + title.strip().toUpperCase(Locale.ROOT);
    }

    private ClassNames() {}
}
