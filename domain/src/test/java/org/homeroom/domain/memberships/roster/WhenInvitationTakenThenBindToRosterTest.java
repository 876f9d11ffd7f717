package org.homeroom.domain.memberships.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.SCHOOL;

import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationTaken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenInvitationTakenThenBindToRosterTest {

    private final WhenInvitationTakenThenBindToRoster reaction = new WhenInvitationTakenThenBindToRoster();
    private final InvitationTaken taken = new InvitationTaken(MIA, INVITATION, ROSTER_MIA, SCHOOL, NOW);

    @Test
    @Tag("ACC-07")
    @Tag("S-04")
    void the_new_account_takes_the_very_place_it_was_invited_to() {
        assertThat(reaction.when()).isEqualTo(InvitationTaken.class);
        assertThat(reaction.then(taken)).isInstanceOfSatisfying(BindToRoster.class, asked -> {
            assertThat(asked.account()).isEqualTo(MIA);
            assertThat(asked.person()).isEqualTo(ROSTER_MIA);
            assertThat(asked.school()).isEqualTo(SCHOOL);
            assertThat(asked.invitation()).isEqualTo(INVITATION);
        });
    }

    @Test
    void asking_twice_asks_for_the_same() {
        assertThat(reaction.then(taken)).isEqualTo(reaction.then(taken));
    }
}
