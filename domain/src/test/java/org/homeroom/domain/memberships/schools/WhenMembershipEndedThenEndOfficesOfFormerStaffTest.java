package org.homeroom.domain.memberships.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNAS_PLACE;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenMembershipEndedThenEndOfficesOfFormerStaffTest {

    @Test
    void whoever_leaves_is_asked_for_the_offices() {
        var reaction = new WhenMembershipEndedThenEndOfficesOfFormerStaff();
        var left = new MembershipEnded(ANNAS_PLACE, ANNA, SCHOOL, Role.STAFF, MembershipEnd.LEFT, NOW);
        assertThat(reaction.when()).isEqualTo(MembershipEnded.class);
        assertThat(reaction.then(left)).isEqualTo(new EndOfficesOfFormerStaff(SCHOOL, ANNA, Role.STAFF, NOW));
    }
}
