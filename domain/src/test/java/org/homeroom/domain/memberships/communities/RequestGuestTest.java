package org.homeroom.domain.memberships.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_PERIOD_INVALID;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestRequested;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.GuestPurpose;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestGuestTest {

    private static final Scenario THE_CLASS =
            given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, Clubs.TEACHES, TEACHER_ASSIGNED, CLASS_CREATED, ANNA_REGISTERED);

    @Test
    @Tag("MEM-13")
    void a_teacher_wants_a_specialist_in_the_own_class_for_a_purpose_and_a_time() {
        THE_CLASS
                .when(asks(List.of(CLASS), List.of(), TEACHER, Clubs.FROM, Clubs.TO))
                .then(new GuestRequested(
                        Clubs.GUEST,
                        ANNA,
                        SCHOOL,
                        HostId.of(TEACHER),
                        GuestPurpose.LESSON,
                        List.of(CLASS),
                        List.of(),
                        Clubs.FROM,
                        Clubs.TO,
                        NOW));
    }

    @Test
    @Tag("MEM-13")
    void a_guest_is_let_into_something_named_which_the_host_teaches_or_leads() {
        var other = new ClassCreated(OTHER_CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5Б", EARLIER);
        THE_CLASS
                .when(asks(List.of(), List.of(), TEACHER, Clubs.FROM, Clubs.TO))
                .thenRefused(GUEST_SCOPE_VIOLATION);
        THE_CLASS
                .and(other)
                .when(asks(List.of(OTHER_CLASS), List.of(), TEACHER, Clubs.FROM, Clubs.TO))
                .thenRefused(GUEST_SCOPE_VIOLATION);
        THE_CLASS
                .when(asks(List.of(OTHER_CLASS), List.of(), TEACHER, Clubs.FROM, Clubs.TO))
                .thenRefused(NOT_FOUND);
        THE_CLASS
                .when(asks(List.of(), List.of(Clubs.CLUB), TEACHER, Clubs.FROM, Clubs.TO))
                .thenRefused(NOT_FOUND);
        var asked = THE_CLASS
                .and(Clubs.CHOIR)
                .when(asks(List.of(), List.of(Clubs.CLUB), TEACHER, Clubs.FROM, Clubs.TO))
                .outcome();
        assertThat(asked.events()).hasSize(1);
    }

    @Test
    @Tag("MEM-13")
    void a_stay_has_a_beginning_and_an_end_within_half_a_year() {
        THE_CLASS
                .when(asks(List.of(CLASS), List.of(), TEACHER, Clubs.TO, Clubs.FROM))
                .thenRefused(GUEST_PERIOD_INVALID);
        THE_CLASS.when(asks(List.of(CLASS), List.of(), TEACHER, EARLIER, NOW)).thenRefused(GUEST_PERIOD_INVALID);
        THE_CLASS
                .when(asks(List.of(CLASS), List.of(), TEACHER, NOW, NOW.plus(Duration.ofDays(184))))
                .thenRefused(GUEST_PERIOD_INVALID);
    }

    @Test
    @Tag("MEM-03")
    void only_teachers_and_those_above_bring_guests_and_only_adults() {
        THE_CLASS
                .and(MIA_ENROLLED)
                .when(asks(List.of(CLASS), List.of(), MIA, Clubs.FROM, Clubs.TO))
                .thenRefused(NOT_AUTHORISED);
        THE_CLASS
                .when(asks(List.of(CLASS), List.of(), STRANGER, Clubs.FROM, Clubs.TO))
                .thenRefused(NOT_FOUND);
        given(SCHOOL_ACTIVATED, Clubs.TEACHES, TEACHER_ASSIGNED, CLASS_CREATED)
                .when(asks(List.of(CLASS), List.of(), TEACHER, Clubs.FROM, Clubs.TO))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void asking_twice_changes_nothing() {
        var wish = asks(List.of(CLASS), List.of(), TEACHER, Clubs.FROM, Clubs.TO);
        THE_CLASS.after(wish).when(wish).thenNothingHappens();
    }

    private static RequestGuest asks(
            List<ClassId> classes, List<CommunityId> communities, AccountId by, Instant from, Instant to) {
        return new RequestGuest(
                Clubs.GUEST,
                ANNA,
                SCHOOL,
                GuestPurpose.LESSON,
                classes,
                communities,
                from,
                to,
                by,
                GuestTerms.DEFAULT,
                NOW);
    }
}
