package org.homeroom.domain.accounts.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.consent.facts.GuardianRight.DECIDE;
import static org.homeroom.domain.consent.facts.GuardianRight.SEE;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpokespersonTest {

    private static final GuardianLinkVerified IN_ANOTHER_SCHOOL = new GuardianLinkVerified(
            LINK,
            MIA.asChild(),
            ANNA.asGuardian(),
            OTHER_SCHOOL,
            LINK_VERIFIED.method(),
            LINK_VERIFIED.assurance(),
            NOW);

    @Test
    void everybody_speaks_for_himself_and_a_guardian_whom_a_school_knows_for_the_child() {
        assertThat(Spokesperson.of(MIA, MIA).fold(List.of()).may(DECIDE, NOW)).isTrue();
        assertThat(anna().may(DECIDE, NOW)).isFalse();
        assertThat(anna(LINK_VERIFIED).may(DECIDE, NOW)).isTrue();
    }

    @Test
    void whose_link_has_ended_speaks_for_the_child_no_more_unless_another_school_still_knows_it() {
        assertThat(anna(LINK_VERIFIED, ended(SCHOOL)).may(DECIDE, NOW)).isFalse();
        assertThat(anna(LINK_VERIFIED, IN_ANOTHER_SCHOOL, ended(SCHOOL)).may(DECIDE, NOW))
                .isTrue();
        assertThat(anna(LINK_VERIFIED, ended(SCHOOL), LINK_VERIFIED).may(DECIDE, NOW))
                .isTrue();
        assertThat(anna(LINK_VERIFIED, LINK_VERIFIED, ended(SCHOOL)).may(DECIDE, NOW))
                .isFalse();
    }

    @Test
    @Tag("CON-02")
    void a_document_takes_away_the_right_that_it_names_from_its_day_on() {
        var restricted = anna(LINK_VERIFIED, IN_ANOTHER_SCHOOL, restriction(DECIDE, NOW));
        assertThat(restricted.may(DECIDE, NOW.minusNanos(1))).isTrue();
        assertThat(restricted.may(DECIDE, NOW)).isFalse();
        assertThat(restricted.may(SEE, NOW)).isTrue();
        assertThat(anna(LINK_VERIFIED, restriction(SEE, NOW)).may(SEE, NOW)).isFalse();
    }

    private static Spokesperson anna(Event... history) {
        return Spokesperson.of(MIA, ANNA).fold(List.of(history));
    }

    private static GuardianLinkEnded ended(SchoolId school) {
        return new GuardianLinkEnded(LINK, MIA.asChild(), ANNA.asGuardian(), school, LinkEnd.values()[0], NOW);
    }

    private static GuardianLinkRestricted restriction(GuardianRight right, Instant from) {
        return new GuardianLinkRestricted(
                LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, List.of(right), from, false, DOCUMENT, NOW);
    }
}
