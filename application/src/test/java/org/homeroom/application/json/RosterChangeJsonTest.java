package org.homeroom.application.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterLeftOut;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.YearId;
import org.homeroom.domain.memberships.roster.RosterChange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterChangeJsonTest {

    private static final RosterId MIA = new RosterId("mia");
    private static final RosterId ANNA = new RosterId("anna");
    private static final ClassId CLASS = new ClassId(new UUID(3, 1));
    private static final YearId YEAR = new YearId(new UUID(2, 1));

    private static final List<RosterChange> ALL = List.of(
            new RosterChange.OpenYear(YEAR, "2026/27", LocalDate.parse("2026-09-01"), LocalDate.parse("2027-05-31")),
            new RosterChange.CreateClass(CLASS, YEAR, ClassKind.HOMEROOM, null, "5А"),
            new RosterChange.ListPerson(
                    MIA,
                    RosterRole.PUPIL,
                    Personal.of(MIA, new PersonName("Ёлкина", "Мия", null)),
                    Personal.of(MIA, LocalDate.parse("2016-05-01")),
                    true),
            new RosterChange.ListPerson(
                    ANNA,
                    RosterRole.GUARDIAN,
                    Personal.of(ANNA, new PersonName("Ёлкина", "Анна", "Львовна")),
                    null,
                    false),
            new RosterChange.ListEnrolment(MIA, CLASS, ClassKind.HOMEROOM, RosterRole.PUPIL, false, false),
            new RosterChange.ListGuardian(MIA, ANNA, ContactKind.PARENT, false),
            new RosterChange.LeaveOut(MIA, CLASS, RosterLeftOut.PARTICIPATION_DECLINED),
            new RosterChange.WithdrawPerson(MIA),
            new RosterChange.EndEnrolment(MIA, CLASS, RosterRole.PUPIL, true),
            new RosterChange.EndGuardian(MIA, ANNA, false));

    @Test
    void what_is_proposed_reads_back_as_it_was() {
        assertThat(RosterChangeJson.read(RosterChangeJson.write(ALL))).isEqualTo(ALL);
    }

    @Test
    void no_kind_of_change_is_forgotten() {
        assertThat(ALL.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(RosterChange.class.getPermittedSubclasses());
    }
}
