package org.homeroom.domain.consent.time;

import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_CONSENT;
import static org.homeroom.domain.School5A.BORIS_LINK;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import org.homeroom.domain.consent.facts.ConsentEvent.ErasureScheduled;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleErasureTest {

    private static final ScheduleErasure SCHEDULES =
            new ScheduleErasure(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW);
    private static final ErasureScheduled SCHEDULED =
            new ErasureScheduled(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW.plus(Duration.ofDays(30)), NOW);

    private final Scenario history = given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED);

    @Test
    @Tag("CON-03")
    void what_nobody_agrees_to_any_more_has_to_be_gone_in_thirty_days() {
        history.and(CONSENT_WITHDRAWN).when(SCHEDULES).then(SCHEDULED);
        history.and(CONSENT_WITHDRAWN, SCHEDULED).when(SCHEDULES).thenNothingHappens();
    }

    @Test
    void while_anybody_agrees_nothing_is_erased() {
        history.when(SCHEDULES).thenNothingHappens();
        history.and(BORIS_VERIFIED, agreed(BORIS_CONSENT, BORIS, BORIS_LINK, ConsentPurpose.CHAT, EARLIER))
                .and(CONSENT_WITHDRAWN)
                .when(SCHEDULES)
                .thenNothingHappens();
    }

    @Test
    void each_withdrawal_starts_the_clock_anew() {
        history.and(CONSENT_WITHDRAWN, SCHEDULED, CONSENT_GRANTED, CONSENT_WITHDRAWN)
                .when(SCHEDULES)
                .then(SCHEDULED);
    }
}
