package org.homeroom.domain.moderation.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_LINK;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.CasesOf5A.SANCTION;
import static org.homeroom.domain.moderation.CasesOf5A.imposed;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.moderation.facts.SanctionEvent.GuardiansToldOfSanction;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P-15")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellGuardiansOfSanctionTest {

    @Test
    void every_guardian_of_a_pupil_learns_of_it_once() {
        var known = pupil(LINK_VERIFIED, BORIS_VERIFIED);
        known.when(tells(MIA)).then(told(ANNA.value(), BORIS.value()));
        known.after(tells(MIA)).when(tells(MIA)).thenNothingHappens();
    }

    @Test
    void who_may_not_see_what_the_child_does_learns_nothing() {
        pupil(LINK_VERIFIED, BORIS_VERIFIED, restricted(GuardianRight.SEE))
                .when(tells(MIA))
                .then(told(ANNA.value()));
        pupil(LINK_VERIFIED, BORIS_VERIFIED, restricted(GuardianRight.DECIDE))
                .when(tells(MIA))
                .then(told(ANNA.value(), BORIS.value()));
    }

    @Test
    void nobody_learns_of_it_for_adults_and_for_those_who_have_nobody() {
        pupil().when(tells(MIA)).thenNothingHappens();
        given(SCHOOL_REGISTERED, born("2008-08-31"), MIA_ENROLLED, LINK_VERIFIED)
                .when(tells(MIA))
                .thenNothingHappens();
        given(SCHOOL_REGISTERED, TEACHER_ASSIGNED).when(tells(TEACHER)).thenNothingHappens();
        given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED).when(tells(MIA)).thenNothingHappens();
    }

    @Test
    void a_measure_is_what_they_learn_of() {
        var measure = imposed(SANCTION, SanctionKind.WARNING, MIA, SCHOOL, null, NOW);
        assertThat(new WhenSanctionImposedThenTellGuardiansOfSanction().then(measure))
                .isEqualTo(new TellGuardiansOfSanction(SANCTION, MIA, SCHOOL, EARLIER));
    }

    private static Scenario pupil(Event... more) {
        return given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED).and(more);
    }

    private static GuardianLinkRestricted restricted(GuardianRight right) {
        return new GuardianLinkRestricted(
                BORIS_LINK,
                MIA.asChild(),
                BORIS.asGuardian(),
                SCHOOL,
                List.of(right),
                EARLIER,
                false,
                DOCUMENT,
                EARLIER);
    }

    private static GuardiansToldOfSanction told(UUID... guardians) {
        return new GuardiansToldOfSanction(SANCTION, MIA, SCHOOL, List.of(guardians), NOW);
    }

    private static TellGuardiansOfSanction tells(AccountId who) {
        return new TellGuardiansOfSanction(SANCTION, who, SCHOOL, NOW);
    }
}
