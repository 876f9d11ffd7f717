package org.homeroom.domain.memberships.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.Leadership;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, in whatever order, a school in use is administered. Source: M2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LastAdministratorTest {

    private static final List<AccountId> PEOPLE = List.of(ADMIN, ANNA, BORIS, TEACHER, STRANGER);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Tag("MEM-04")
    void an_active_school_has_an_administrator_after_every_event(long seed) {
        var luck = new Random(seed);
        for (var run = 0; run < 25; run++) {
            var history = new ArrayList<Event>(List.of(
                    OPERATOR_APPOINTED, SCHOOL_REGISTERED, ADMIN_REGISTERED, ADMIN_APPOINTED, SCHOOL_ACTIVATED));
            for (var person : PEOPLE) {
                history.add(new AccountRegistered(
                        person,
                        new PhoneHash("phone " + person.value()),
                        AccountKind.ADULT,
                        Personal.of(person, "+7900"),
                        EARLIER));
                history.add(new MembershipApproved(
                        placeOf(person), person, SCHOOL, Role.STAFF, ApprovalEvidence.ROSTER, EARLIER));
            }
            for (var step = 0; step < 60; step++) {
                for (var event : answer(anything(luck), history)) {
                    history.add(event);
                    var leadership = Leadership.of(SCHOOL).fold(history);
                    assertThat(leadership.administrators())
                            .as("seed %s, run %s, after %s", seed, run, event)
                            .isNotEmpty();
                    assertThat(leadership.directors()).hasSizeLessThan(2);
                }
            }
        }
    }

    private static <S> List<Event> answer(Command<S> command, List<Event> history) {
        return command.decide(command.model().fold(history)).events();
    }

    private static Command<?> anything(Random luck) {
        var one = PEOPLE.get(luck.nextInt(PEOPLE.size()));
        var by = luck.nextInt(4) == 0 ? OPERATOR : PEOPLE.get(luck.nextInt(PEOPLE.size()));
        var office = luck.nextBoolean() ? Office.DIRECTOR : Office.DEPUTY_DIRECTOR;
        return switch (luck.nextInt(7)) {
            case 0 -> new AppointOffice(SCHOOL, one, office, "1", by, NOW);
            case 1 -> new EndOffice(SCHOOL, one, office, by, NOW);
            case 2 -> new AppointAdministrator(SCHOOL, one, "1", by, NOW);
            case 3, 4 -> new DismissAdministrator(SCHOOL, one, "1", by, NOW);
            case 5 -> new EndOfficesOfFormerStaff(SCHOOL, one, Role.STAFF, NOW);
            default -> new DismissAdministrator(SCHOOL, one, "1", one, NOW);
        };
    }

    private static MembershipId placeOf(AccountId person) {
        return new MembershipId(person.value());
    }
}
