package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_EXPIRED;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.GuestEnd;
import org.homeroom.domain.memberships.facts.GuestPurpose;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmitOutsideSpecialistTest {

    private static final Scenario WISH =
            given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, Clubs.TEACHES, TEACHER_ASSIGNED, Clubs.ASKED);

    @Test
    @Tag("MEM-13")
    void an_administrator_agrees_to_what_the_host_asked_for() {
        WISH.when(admits(ADMIN, NOW))
                .then(new GuestAdmitted(
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
    void it_takes_two_and_neither_of_them_is_the_guest() {
        WISH.when(admits(TEACHER, NOW)).thenRefused(NOT_AUTHORISED);
        WISH.and(new AdministratorAppointed(SCHOOL, TEACHER, "12", EARLIER))
                .when(admits(TEACHER, NOW))
                .thenRefused(NOT_AUTHORISED);
        WISH.and(new AdministratorAppointed(SCHOOL, ANNA, "12", EARLIER))
                .when(admits(ANNA, NOW))
                .thenRefused(NOT_AUTHORISED);
        WISH.when(admits(STRANGER, NOW)).thenRefused(NOT_FOUND);
    }

    @Test
    void a_host_who_may_bring_nobody_any_more_brings_nobody() {
        WISH.and(
                        new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, EARLIER),
                        new MembershipEnded(OTHER_PLACE, TEACHER, SCHOOL, Role.TEACHER, MembershipEnd.LEFT, EARLIER))
                .when(admits(ADMIN, NOW))
                .thenRefused(GUEST_SCOPE_VIOLATION);
    }

    @Test
    void what_is_over_or_was_never_asked_for_is_not_agreed_to() {
        WISH.when(admits(ADMIN, Clubs.TO)).thenRefused(GUEST_EXPIRED);
        WISH.and(Clubs.over(GuestEnd.REFUSED)).when(admits(ADMIN, NOW)).thenRefused(GUEST_EXPIRED);
        given(ADMIN_APPOINTED).when(admits(ADMIN, NOW)).thenRefused(NOT_FOUND);
    }

    @Test
    void agreeing_twice_changes_nothing() {
        WISH.after(admits(ADMIN, NOW)).when(admits(ADMIN, NOW)).thenNothingHappens();
    }

    private static AdmitOutsideSpecialist admits(AccountId by, Instant at) {
        return new AdmitOutsideSpecialist(Clubs.GUEST, SCHOOL, TEACHER, by, at);
    }
}
