package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.joining.Joining.REQUEST;
import static org.homeroom.domain.memberships.joining.Joining.TEACHER_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.wish;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.REQUEST_ALREADY_DECIDED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRejected;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.RequestRejection;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RejectMembershipTest {

    @Test
    @Tag("MEM-09")
    void whoever_might_agree_may_refuse_and_says_why() {
        given(TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, CLASS))
                .when(rejects(TEACHER))
                .then(new MembershipRejected(
                        REQUEST, MIA, SCHOOL, RequestRejection.WRONG_CLASS, OfficerId.of(TEACHER), NOW));
    }

    @Test
    @Tag("MEM-03")
    void nobody_else_may() {
        given(TEACHER_APPROVED, wish(MIA, Role.STUDENT, CLASS))
                .when(rejects(TEACHER))
                .thenRefused(NOT_AUTHORISED);
        given(OTHER_ADMIN_APPOINTED, wish(MIA, Role.STUDENT, CLASS))
                .when(rejects(STRANGER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void what_was_never_asked_or_is_decided_is_not_refused() {
        given(TEACHER_ASSIGNED).when(rejects(TEACHER)).thenRefused(NOT_FOUND);
        given(TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, CLASS))
                .after(rejects(TEACHER))
                .when(rejects(TEACHER))
                .thenRefused(REQUEST_ALREADY_DECIDED);
    }

    private static RejectMembership rejects(AccountId by) {
        return new RejectMembership(REQUEST, MIA, SCHOOL, Role.STUDENT, CLASS, RequestRejection.WRONG_CLASS, by, NOW);
    }
}
