package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeBackDeclineTest {

    private final Scenario history = given(
            SCHOOL_REGISTERED,
            MIA_IS_TEN,
            MIA_ENROLLED,
            LINK_VERIFIED,
            BORIS_VERIFIED,
            new ParticipationDeclined(MIA.asChild(), SCHOOL, ANNA.asGuardian(), EARLIER));

    @Test
    @Tag("CON-04")
    void who_has_declined_thinks_better_of_it() {
        history.when(takesBack(ANNA))
                .then(new ParticipationDeclineTakenBack(MIA.asChild(), SCHOOL, ANNA.asGuardian(), NOW));
        history.after(takesBack(ANNA)).when(takesBack(ANNA)).thenNothingHappens();
    }

    @Test
    void what_another_has_declined_stands() {
        history.when(takesBack(BORIS)).thenNothingHappens();
        history.when(takesBack(MIA)).thenNothingHappens();
        history.when(takesBack(STRANGER)).thenRefused(NOT_A_GUARDIAN);
    }

    private static TakeBackDecline takesBack(AccountId who) {
        return new TakeBackDecline(MIA.asChild(), SCHOOL, who, NOW);
    }
}
