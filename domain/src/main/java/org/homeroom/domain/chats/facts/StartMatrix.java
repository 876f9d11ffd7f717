package org.homeroom.domain.chats.facts;

import static org.homeroom.domain.chats.facts.SupervisionLevel.FULL;
import static org.homeroom.domain.chats.facts.SupervisionLevel.LIMITED;
import static org.homeroom.domain.chats.facts.SupervisionLevel.RESTRICTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may bring whom together in a group: the only table that rules, documents and tests ask. Source: F-01. */
public final class StartMatrix {

    /** Whom somebody brings together: the columns of the table, in this order. */
    public static final List<Set<SupervisionLevel>> COMPANIES = List.of(
            EnumSet.of(FULL),
            EnumSet.of(LIMITED),
            EnumSet.of(RESTRICTED),
            EnumSet.of(FULL, LIMITED),
            EnumSet.of(FULL, RESTRICTED),
            EnumSet.of(LIMITED, RESTRICTED),
            EnumSet.of(FULL, LIMITED, RESTRICTED));

    private static final String TABLE = """
            starter    F L R F+L F+R L+R F+L+R
            FULL       + + + +   +   +   +
            LIMITED    + + - +   -   -   -
            RESTRICTED + - - -   -   -   -
            """;

    private static final Map<SupervisionLevel, List<Boolean>> ROWS = TABLE.lines()
            .skip(1)
            .map(row -> row.split(" +"))
            .collect(Collectors.toUnmodifiableMap(
                    row -> SupervisionLevel.valueOf(row[0]),
                    row -> Arrays.stream(row).skip(1).map("+"::equals).toList()));

    /** Whether somebody of this level may bring these together; being alone for the time being is for everybody. */
    public static boolean permits(SupervisionLevel starter, Set<SupervisionLevel> company) {
        return company.isEmpty() || Objects.requireNonNull(ROWS.get(starter)).get(COMPANIES.indexOf(company));
    }

    private StartMatrix() {}
}
