package org.homeroom.architecture;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.domain.chats.facts.ContactMatrix;
import org.homeroom.domain.chats.facts.ContactReach;
import org.homeroom.domain.chats.facts.ContactRelation;
import org.homeroom.domain.chats.facts.StartMatrix;
import org.homeroom.domain.chats.facts.SupervisionLevel;

/** Who may talk alone with whom, and who may bring whom together, as the rules ask it. */
final class ContactsAsTable {

    private static final Map<ContactRelation, String> IN_RUSSIAN = new EnumMap<>(Map.ofEntries(
            Map.entry(ContactRelation.OWN_PUPIL, "свой ученик"),
            Map.entry(ContactRelation.OWN_TEACHER, "свой учитель"),
            Map.entry(ContactRelation.CLASSMATE, "одноклассник"),
            Map.entry(ContactRelation.PARENT_OF_OWN_PUPIL, "родитель своего ученика"),
            Map.entry(ContactRelation.TEACHER_OF_OWN_CHILD, "учитель своего ребёнка"),
            Map.entry(ContactRelation.FELLOW_PARENT, "родитель одноклассника"),
            Map.entry(ContactRelation.COLLEAGUE, "коллега"),
            Map.entry(ContactRelation.OWN_CHILD, "свой ребёнок"),
            Map.entry(ContactRelation.OWN_GUARDIAN, "свой родитель"),
            Map.entry(ContactRelation.GUEST, "приглашённый специалист"),
            Map.entry(ContactRelation.UNRELATED, "посторонний")));

    private static final Map<ContactReach, String> MEANING = new EnumMap<>(Map.of(
            ContactReach.NEVER, "no",
            ContactReach.ALWAYS, "yes",
            ContactReach.OLDER_PUPILS, "when both are at least in grade " + ContactMatrix.CLASSMATES_FROM_GRADE));

    static String markdown() {
        return """
                # Who may talk with whom

                Made from `ContactMatrix` and `StartMatrix`, the only tables that rules and tests ask.

                ## Two people alone

                What the other one is to somebody decides; it must be allowed in both directions. It is asked anew at every \
                message, so a contact that is lost ends the writing. What was said can still be read.

                """
                + row("the other one is", Stream.of("may begin", "may go on"))
                + row("---", Stream.of("---", "---"))
                + Stream.of(ContactRelation.values())
                        .map(relation -> row(
                                "`" + relation + "`<br>" + IN_RUSSIAN.get(relation),
                                Stream.of(ContactMatrix.start(relation), ContactMatrix.keep(relation))
                                        .map(reach -> "`" + reach.sign() + "`")))
                        .collect(Collectors.joining())
                + "\n"
                + Stream.of(ContactReach.values())
                        .map(reach -> "- `" + reach.sign() + "`: " + MEANING.get(reach) + "\n")
                        .collect(Collectors.joining())
                + """

                ## Bringing others together in a group

                `FULL` are teachers, administrators and the direction, `LIMITED` other adults, `RESTRICTED` pupils.

                """
                + row("who begins", StartMatrix.COMPANIES.stream().map(ContactsAsTable::names))
                + row("---", StartMatrix.COMPANIES.stream().map(one -> "---"))
                + Stream.of(SupervisionLevel.values())
                        .map(level -> row(
                                "`" + level + "`",
                                StartMatrix.COMPANIES.stream()
                                        .map(company -> StartMatrix.permits(level, company) ? "yes" : "no")))
                        .collect(Collectors.joining());
    }

    private static String names(Set<SupervisionLevel> company) {
        return company.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private ContactsAsTable() {}
}
