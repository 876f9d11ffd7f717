package org.homeroom.domain.consent.law;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.consent.facts.DataResidency.RU;
import static org.homeroom.domain.consent.facts.DataResidency.US;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.DataResidencyLabelled;
import org.homeroom.domain.consent.facts.DataResidency;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelDataResidencyTest {

    private final Scenario history = given(SCHOOL_REGISTERED, OPERATOR_APPOINTED, ADMIN_APPOINTED);

    @Test
    @Tag("CON-08")
    void who_runs_the_platform_says_where_the_data_of_a_school_may_go() {
        history.when(labels(SCHOOL, RU, OPERATOR)).then(new DataResidencyLabelled(SCHOOL, RU, NOW));
    }

    @Test
    void the_latest_label_counts_and_the_same_one_is_put_on_once() {
        var labelled = history.after(labels(SCHOOL, RU, OPERATOR));
        labelled.when(labels(SCHOOL, RU, OPERATOR)).thenNothingHappens();
        labelled.when(labels(SCHOOL, US, OPERATOR)).then(new DataResidencyLabelled(SCHOOL, US, NOW));
    }

    @Test
    void a_label_can_be_taken_off_where_there_is_one() {
        history.when(labels(SCHOOL, null, OPERATOR)).thenNothingHappens();
        history.after(labels(SCHOOL, RU, OPERATOR))
                .when(labels(SCHOOL, null, OPERATOR))
                .then(new DataResidencyLabelled(SCHOOL, null, NOW));
    }

    @Test
    void nobody_else_may_and_there_must_be_such_a_school() {
        history.when(labels(SCHOOL, RU, ADMIN)).thenRefused(NOT_FOUND);
        history.when(labels(OTHER_SCHOOL, RU, OPERATOR)).thenRefused(NOT_FOUND);
    }

    private static LabelDataResidency labels(SchoolId school, @Nullable DataResidency residency, AccountId by) {
        return new LabelDataResidency(school, residency, by, NOW);
    }
}
