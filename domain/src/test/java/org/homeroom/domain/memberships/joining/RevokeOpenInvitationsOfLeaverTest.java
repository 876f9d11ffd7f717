package org.homeroom.domain.memberships.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.joining.Joining.INVITED;
import static org.homeroom.domain.memberships.joining.Joining.LINK_TO_CLASS;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.REVOKED;

import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationRevoked;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokeOpenInvitationsOfLeaverTest {

    private static final HomeroomTeacherRelieved RELIEVED = new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW);
    private static final RevokeOpenInvitationsOfLeaver REVOKES =
            new RevokeOpenInvitationsOfLeaver(OfficerId.of(TEACHER), SCHOOL, NOW);

    @Test
    @Tag("P-07")
    @Tag("ACC-06")
    void the_links_of_somebody_who_was_relieved_are_gone_on_record() {
        var relieved = given(TEACHER_ASSIGNED, INVITED, RELIEVED);
        relieved.when(REVOKES).then(new OpenInvitationRevoked(LINK_TO_CLASS, SCHOOL, OfficerId.of(TEACHER), null, NOW));
        relieved.after(REVOKES).when(REVOKES).thenNothingHappens();
    }

    @Test
    void whoever_still_may_issue_them_keeps_them() {
        given(TEACHER_ASSIGNED, INVITED).when(REVOKES).thenNothingHappens();
        given(TEACHER_ASSIGNED, INVITED, REVOKED, RELIEVED).when(REVOKES).thenNothingHappens();
    }

    @Test
    @Tag("P-07")
    void whoever_leaves_is_relieved_or_dismissed_is_looked_at() {
        assertThat(new WhenHomeroomTeacherRelievedThenRevokeOpenInvitationsOfLeaver().then(RELIEVED))
                .isEqualTo(REVOKES);
        assertThat(new WhenAdministratorDismissedThenRevokeOpenInvitationsOfLeaver()
                        .then(new AdministratorDismissed(SCHOOL, TEACHER, NOW)))
                .isEqualTo(REVOKES);
        assertThat(new WhenMembershipEndedThenRevokeOpenInvitationsOfLeaver()
                        .then(new MembershipEnded(MEMBERSHIP, TEACHER, SCHOOL, Role.TEACHER, MembershipEnd.LEFT, NOW)))
                .isEqualTo(REVOKES);
    }
}
