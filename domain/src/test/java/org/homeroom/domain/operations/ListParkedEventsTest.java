package org.homeroom.domain.operations;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListParkedEventsTest {

    @Test
    void whoever_runs_the_platform_looks_and_leaves_nothing_on_record() {
        given(OPERATOR_APPOINTED).when(new ListParkedEvents(OPERATOR)).thenNothingHappens();
    }

    @Test
    void nobody_else_looks() {
        given(OPERATOR_APPOINTED, ADMIN_APPOINTED)
                .when(new ListParkedEvents(ADMIN))
                .thenRefused(NOT_AUTHORISED);
    }
}
