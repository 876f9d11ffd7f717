package org.homeroom.domain.operations;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.operations.facts.OperationsEvent.ParkedEventSkipped;
import org.homeroom.domain.operations.facts.ParkedEventId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SkipParkedEventTest {

    private static final ParkedEventId PARKED = new ParkedEventId(new UUID(9, 9));
    private static final SkipParkedEvent ASKED = new SkipParkedEvent(PARKED, OPERATOR, NOW);

    @Test
    void whoever_runs_the_platform_skips_and_that_is_on_record() {
        given(OPERATOR_APPOINTED).when(ASKED).then(new ParkedEventSkipped(PARKED, NOW));
    }

    @Test
    void nobody_else_may() {
        given(OPERATOR_APPOINTED, ADMIN_APPOINTED)
                .when(new SkipParkedEvent(PARKED, ADMIN, NOW))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void skipping_twice_changes_nothing() {
        given(OPERATOR_APPOINTED).after(ASKED).when(ASKED).thenNothingHappens();
    }

    @Test
    void one_that_was_skipped_says_nothing_about_another() {
        given(OPERATOR_APPOINTED, new ParkedEventSkipped(new ParkedEventId(new UUID(9, 8)), NOW))
                .when(ASKED)
                .then(new ParkedEventSkipped(PARKED, NOW));
    }
}
