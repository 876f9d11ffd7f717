package org.homeroom.domain.consent.law;

import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.consent.ConsentRefusal.POLICY_DATES_OVERLAP;
import static org.homeroom.domain.consent.ConsentRefusal.POLICY_INCONSISTENT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPolicy.Expiry;
import org.homeroom.domain.consent.facts.ConsentPolicy.ExpiryRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.PendingConsent;
import org.homeroom.domain.consent.facts.ConsentPolicy.PendingConsentMode;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.consent.facts.PolicyId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishConsentPolicyTest {

    @Test
    @Tag("CON-01")
    void who_runs_the_platform_publishes_a_policy_for_every_school() {
        given(OPERATOR_APPOINTED)
                .when(publishes(null, ConsentPolicy.UK, NOW))
                .then(new ConsentPolicyPublished(PolicyId.OF_THE_PLATFORM, null, 1, NOW, ConsentPolicy.UK, NOW));
    }

    @Test
    void or_for_one_school_and_versions_count_up() {
        var later = NOW.plusSeconds(1);
        given(OPERATOR_APPOINTED)
                .after(publishes(SCHOOL, ConsentPolicy.UK, NOW))
                .when(publishes(SCHOOL, ConsentPolicy.EU_FR, later))
                .then(new ConsentPolicyPublished(PolicyId.of(SCHOOL), SCHOOL, 2, later, ConsentPolicy.EU_FR, NOW));
    }

    @Test
    void nobody_else_may() {
        given(ADMIN_APPOINTED, ANNA_REGISTERED)
                .when(publishes(null, ConsentPolicy.UK, NOW))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void a_policy_never_holds_from_a_day_that_is_over() {
        given(OPERATOR_APPOINTED)
                .when(publishes(null, ConsentPolicy.UK, NOW.minusNanos(1)))
                .thenRefused(POLICY_DATES_OVERLAP);
    }

    @Test
    void nor_from_the_day_of_an_earlier_version_or_before_it() {
        var history = given(OPERATOR_APPOINTED).after(publishes(null, ConsentPolicy.UK, NOW.plusSeconds(60)));
        history.when(publishes(null, ConsentPolicy.EU_FR, NOW.plusSeconds(60))).thenRefused(POLICY_DATES_OVERLAP);
        history.when(publishes(null, ConsentPolicy.EU_FR, NOW.plusSeconds(59))).thenRefused(POLICY_DATES_OVERLAP);
        history.when(publishes(SCHOOL, ConsentPolicy.EU_FR, NOW.plusSeconds(59)))
                .then(new ConsentPolicyPublished(
                        PolicyId.of(SCHOOL), SCHOOL, 1, NOW.plusSeconds(59), ConsentPolicy.EU_FR, NOW));
    }

    @Test
    void publishing_the_same_twice_changes_nothing() {
        var publishes = publishes(null, ConsentPolicy.UK, NOW);
        given(OPERATOR_APPOINTED).after(publishes).when(publishes).thenNothingHappens();
    }

    @Test
    void numbers_that_make_no_policy_are_refused() {
        var noMonths = Policies.DEFAULT.with(new Expiry(ExpiryRule.MONTHS, 0)).terms();
        given(OPERATOR_APPOINTED).when(publishes(null, noMonths, NOW)).thenRefused(POLICY_INCONSISTENT);
        var negative = Policies.DEFAULT
                .with(new PendingConsent(PendingConsentMode.GRACE, -1))
                .terms();
        given(OPERATOR_APPOINTED).when(publishes(null, negative, NOW)).thenRefused(POLICY_INCONSISTENT);
    }

    @Test
    @Tag("EU-4")
    void nobody_knows_where_a_child_lives_so_no_policy_goes_by_that() {
        given(OPERATOR_APPOINTED)
                .when(publishes(null, Policies.goingByResidence(), NOW))
                .thenRefused(POLICY_INCONSISTENT);
    }

    private static PublishConsentPolicy publishes(@Nullable SchoolId school, ConsentPolicy terms, Instant from) {
        return new PublishConsentPolicy(school, terms, from, OPERATOR, NOW);
    }
}
