package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.approved;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ExclusionReason;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExcludeMemberTest {

    private static final OfficeAppointed DIRECTOR =
            new OfficeAppointed(SCHOOL, STRANGER, Office.DIRECTOR, "1", EARLIER);

    @Test
    @Tag("MEM-12")
    @Tag("MOD-02")
    void an_administrator_excludes_a_member_and_says_why() {
        given(ADMIN_APPOINTED, MIA_APPROVED, MIA_ENROLLED)
                .when(excludes(ADMIN, MIA))
                .then(ended(MIA, ADMIN));
    }

    @Test
    @Tag("MEM-03")
    void nobody_else_does_and_nobody_oneself() {
        given(TEACHER_ASSIGNED, MIA_APPROVED, MIA_ENROLLED)
                .when(excludes(TEACHER, MIA))
                .thenRefused(NOT_AUTHORISED);
        given(ADMIN_APPOINTED, approved(ADMIN, Role.STAFF))
                .when(excludes(ADMIN, ADMIN))
                .thenRefused(NOT_AUTHORISED);
        given(DIRECTOR, approved(STRANGER, Role.TEACHER))
                .when(excludes(STRANGER, STRANGER))
                .thenRefused(NOT_AUTHORISED);
        given(MIA_APPROVED).when(excludes(STRANGER, MIA)).thenRefused(NOT_FOUND);
    }

    @Test
    void who_is_no_member_is_not_excluded() {
        given(ADMIN_APPOINTED).when(excludes(ADMIN, MIA)).thenRefused(NOT_A_MEMBER);
        given(ADMIN_APPOINTED, MIA_APPROVED)
                .after(excludes(ADMIN, MIA))
                .when(excludes(ADMIN, MIA))
                .thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("MEM-04")
    void only_the_direction_excludes_an_administrator_and_never_the_last() {
        var two = given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, DIRECTOR, approved(ADMIN, Role.STAFF))
                .and(new AdministratorAppointed(SCHOOL, BORIS, "14", EARLIER));
        two.when(excludes(BORIS, ADMIN)).thenRefused(NOT_AUTHORISED);
        two.when(excludes(STRANGER, ADMIN))
                .then(
                        new AdministratorDismissed(SCHOOL, ADMIN, NOW),
                        new MembershipEnded(
                                MEMBERSHIP,
                                ADMIN,
                                SCHOOL,
                                Role.STAFF,
                                MembershipEnd.EXCLUDED,
                                ExclusionReason.OUTSIDER,
                                OfficerId.of(STRANGER),
                                NOW));
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, DIRECTOR, approved(ADMIN, Role.STAFF))
                .when(excludes(STRANGER, ADMIN))
                .thenRefused(LAST_ADMINISTRATOR);
    }

    private static MembershipEnded ended(AccountId who, AccountId by) {
        return new MembershipEnded(
                MEMBERSHIP,
                who,
                SCHOOL,
                Role.STUDENT,
                MembershipEnd.EXCLUDED,
                ExclusionReason.OUTSIDER,
                OfficerId.of(by),
                NOW);
    }

    private static ExcludeMember excludes(AccountId by, AccountId who) {
        return new ExcludeMember(who, SCHOOL, MEMBERSHIP, ExclusionReason.OUTSIDER, by, NOW);
    }
}
