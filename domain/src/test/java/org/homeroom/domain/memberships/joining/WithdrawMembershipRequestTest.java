package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.joining.Joining.REQUEST;
import static org.homeroom.domain.memberships.joining.Joining.wish;

import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequestWithdrawn;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawMembershipRequestTest {

    @Test
    @Tag("MEM-09")
    @Tag("CON-03")
    void whoever_asked_takes_the_wish_back_and_once_is_enough() {
        var withdraws = new WithdrawMembershipRequest(REQUEST, MIA, SCHOOL, NOW);
        var asked = given(wish(MIA, Role.STUDENT, CLASS));
        asked.when(withdraws).then(new MembershipRequestWithdrawn(REQUEST, MIA, SCHOOL, NOW));
        asked.after(withdraws).when(withdraws).thenNothingHappens();
    }

    @Test
    void nobody_takes_back_what_another_has_asked() {
        given(wish(MIA, Role.STUDENT, CLASS))
                .when(new WithdrawMembershipRequest(REQUEST, ANNA, SCHOOL, NOW))
                .thenRefused(NOT_FOUND);
    }
}
