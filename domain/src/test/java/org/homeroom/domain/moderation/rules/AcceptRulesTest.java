package org.homeroom.domain.moderation.rules;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.rules.RulesRefusal.RULES_OUTDATED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.RulesEvent.RulesAccepted;
import org.homeroom.domain.moderation.facts.RulesEvent.SchoolRulesPublished;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptRulesTest {

    @Test
    void somebody_of_the_school_accepts_the_present_version_once() {
        var school = given(MIA_ENROLLED, published(1, EARLIER));
        school.when(accepts(1, MIA)).then(new RulesAccepted(SCHOOL, MIA, 1, NOW));
        school.after(accepts(1, MIA)).when(accepts(1, MIA)).thenNothingHappens();
    }

    @Test
    void what_holds_no_more_is_not_accepted_and_what_comes_may_be() {
        var school = given(MIA_ENROLLED, published(1, EARLIER), published(2, NOW), published(3, NOW.plusNanos(1)));
        school.when(accepts(1, MIA)).thenRefused(RULES_OUTDATED);
        school.when(accepts(2, MIA)).then(new RulesAccepted(SCHOOL, MIA, 2, NOW));
        school.when(accepts(3, MIA)).then(new RulesAccepted(SCHOOL, MIA, 3, NOW));
        school.when(accepts(4, MIA)).thenRefused(NOT_FOUND);
    }

    @Test
    void for_outsiders_there_are_no_rules() {
        given(published(1, EARLIER)).when(accepts(1, STRANGER)).thenRefused(NOT_FOUND);
    }

    private static SchoolRulesPublished published(int version, Instant from) {
        return new SchoolRulesPublished(SCHOOL, version, new Digest("aa"), from, OfficerId.of(ADMIN), EARLIER);
    }

    private static AcceptRules accepts(int version, AccountId who) {
        return new AcceptRules(SCHOOL, version, who, NOW);
    }
}
