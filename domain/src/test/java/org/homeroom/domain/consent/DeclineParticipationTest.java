package org.homeroom.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.PARTICIPATION_DECLINED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclineParticipationTest {

    private final Scenario history = given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED);

    @Test
    @Tag("CON-03")
    void a_child_may_stay_away_at_any_age() {
        history.when(declines(MIA)).then(new ParticipationDeclined(MIA.asChild(), SCHOOL, null, NOW));
        history.after(declines(MIA)).when(declines(MIA)).thenNothingHappens();
    }

    @Test
    @Tag("CON-03")
    void a_guardian_may_keep_a_child_away_until_the_child_decides_alone() {
        history.when(declines(ANNA)).then(new ParticipationDeclined(MIA.asChild(), SCHOOL, ANNA.asGuardian(), NOW));
        given(SCHOOL_REGISTERED, born("2012-08-20"), MIA_ENROLLED, LINK_VERIFIED)
                .when(declines(ANNA))
                .thenRefused(CHILD_DECIDES_ALONE);
    }

    @Test
    void nobody_else_may_and_no_other_school_hears_of_it() {
        history.when(declines(BORIS)).thenRefused(NOT_A_GUARDIAN);
        given(SCHOOL_REGISTERED, MIA_IS_TEN).when(declines(MIA)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CON-03")
    void who_has_declined_does_not_take_part_whatever_anybody_agrees_to() {
        var declined = new ParticipationDeclined(MIA.asChild(), SCHOOL, null, NOW);
        assertThat(Standing.of(MIA.asChild(), SCHOOL)
                        .fold(List.of(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED, declined))
                        .permits(ConsentPurpose.CHAT, NOW))
                .isEqualTo(new Permission.Denied(2, PARTICIPATION_DECLINED));
    }

    @Test
    @Tag("CON-04")
    void a_new_consent_of_the_same_guardian_reverses_it() {
        var declined = new ParticipationDeclined(MIA.asChild(), SCHOOL, ANNA.asGuardian(), EARLIER);
        assertThat(Standing.of(MIA.asChild(), SCHOOL)
                        .fold(List.of(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, declined, CONSENT_GRANTED))
                        .permits(ConsentPurpose.CHAT, NOW))
                .isEqualTo(new Permission.Allowed(11, CONSENT, LINK));
    }

    private static DeclineParticipation declines(AccountId who) {
        return new DeclineParticipation(MIA.asChild(), SCHOOL, who, NOW);
    }
}
