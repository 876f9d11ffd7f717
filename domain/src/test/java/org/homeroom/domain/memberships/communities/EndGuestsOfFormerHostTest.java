package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.memberships.facts.GuestEnd;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndGuestsOfFormerHostTest {

    private static final EndGuestsOfFormerHost END = new EndGuestsOfFormerHost(TEACHER, SCHOOL, NOW);

    @Test
    @Tag("MEM-13")
    void nobody_stays_for_whom_nobody_answers() {
        given(Clubs.ASKED, Clubs.LET_IN).when(END).then(Clubs.over(GuestEnd.HOST_GONE));
        given(Clubs.ASKED, Clubs.LET_IN).after(END).when(END).thenNothingHappens();
    }

    @Test
    void while_the_host_may_bring_guests_they_stay() {
        given(Clubs.TEACHES, Clubs.ASKED, Clubs.LET_IN).when(END).thenNothingHappens();
    }
}
