package org.homeroom.architecture;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.domain.memberships.facts.Capacity;
import org.homeroom.domain.memberships.facts.PermissionMatrix;
import org.homeroom.domain.memberships.facts.Reach;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** Who may do what in a school, as the rules ask it. */
final class PermissionsAsTable {

    private static final Map<Capacity, String> IN_RUSSIAN = new EnumMap<>(Map.of(
            Capacity.ADMINISTRATOR, "администратор",
            Capacity.DIRECTION, "директор, заместитель",
            Capacity.HOMEROOM_TEACHER, "классный руководитель",
            Capacity.TEACHER, "учитель",
            Capacity.STAFF, "сотрудник",
            Capacity.PARENT, "родитель",
            Capacity.STUDENT, "ученик",
            Capacity.GUEST, "приглашённый специалист"));

    private static final Map<Reach, String> MEANING = new EnumMap<>(Map.of(
            Reach.NOWHERE, "no",
            Reach.EVERYWHERE, "yes",
            Reach.OWN_CLASSES, "for the classes that the homeroom teacher leads",
            Reach.BY_SCHOOL_POLICY, "where the school has said so; without a word of the school, no",
            Reach.UNLESS_LAST, "while somebody else remains in office",
            Reach.THROUGH_GUARDIAN, "while the child is under the threshold, a guardian says so",
            Reach.IN_SCOPE, "within what the guest was admitted to",
            Reach.WITH_OPEN_CASE, "while a case is open, and on record"));

    static String markdown() {
        return """
                # Who may do what in a school

                Made from `PermissionMatrix`, the only table that rules and tests ask. Somebody in several capacities may do \
                what any of them may.

                """
                + row(
                        "right",
                        Stream.of(Capacity.values())
                                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "<br>"
                                        + IN_RUSSIAN.get(one)))
                + row("---", Stream.of(Capacity.values()).map(one -> "---"))
                + Stream.of(SchoolRight.values()).map(PermissionsAsTable::row).collect(Collectors.joining())
                + "\n"
                + Stream.of(Reach.values())
                        .map(reach -> "- `" + reach.sign() + "`: " + MEANING.get(reach) + "\n")
                        .collect(Collectors.joining());
    }

    private static String row(SchoolRight right) {
        return row(
                "`" + right + "`",
                Stream.of(Capacity.values())
                        .map(capacity -> PermissionMatrix.of(right, capacity).sign()));
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private PermissionsAsTable() {}
}
