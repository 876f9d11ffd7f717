package org.homeroom.domain.memberships.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;

import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenMembershipEndedThenEndGuestsOfFormerHostTest {

    @Test
    void whoever_leaves_is_asked_for_the_guests() {
        var reaction = new WhenMembershipEndedThenEndGuestsOfFormerHost();
        var left = new MembershipEnded(OTHER_PLACE, TEACHER, SCHOOL, Role.TEACHER, MembershipEnd.LEFT, NOW);
        assertThat(reaction.when()).isEqualTo(MembershipEnded.class);
        assertThat(reaction.then(left)).isEqualTo(new EndGuestsOfFormerHost(TEACHER, SCHOOL, NOW));
    }
}
