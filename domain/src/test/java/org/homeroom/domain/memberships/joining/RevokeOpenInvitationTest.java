package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.joining.Joining.INVITED;
import static org.homeroom.domain.memberships.joining.Joining.LINK_TO_CLASS;
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationRevoked;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokeOpenInvitationTest {

    @Test
    @Tag("MEM-10")
    void whoever_could_issue_it_takes_it_back_and_once_is_enough() {
        for (var who : new AccountId[] {TEACHER, ADMIN}) {
            var issued = given(ADMIN_APPOINTED, TEACHER_ASSIGNED, INVITED);
            issued.when(revokes(who))
                    .then(new OpenInvitationRevoked(LINK_TO_CLASS, SCHOOL, OfficerId.of(TEACHER), who, NOW));
            issued.after(revokes(who)).when(revokes(who)).thenNothingHappens();
        }
    }

    @Test
    @Tag("MEM-03")
    void nobody_else_does() {
        given(TEACHER_ASSIGNED, INVITED, MIA_APPROVED).when(revokes(MIA)).thenRefused(NOT_AUTHORISED);
        given(TEACHER_ASSIGNED, INVITED).when(revokes(STRANGER)).thenRefused(NOT_FOUND);
        given(TEACHER_ASSIGNED).when(revokes(TEACHER)).thenRefused(NOT_FOUND);
    }

    private static RevokeOpenInvitation revokes(AccountId by) {
        return new RevokeOpenInvitation(LINK_TO_CLASS, SCHOOL, by, NOW);
    }
}
