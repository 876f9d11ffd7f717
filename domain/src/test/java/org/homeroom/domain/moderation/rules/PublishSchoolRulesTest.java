package org.homeroom.domain.moderation.rules;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.rules.RulesRefusal.RULES_OUTDATED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.RulesEvent.SchoolRulesPublished;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishSchoolRulesTest {

    private static final Digest TEXT = new Digest("aa");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void versions_count_up_from_one_and_each_has_its_text() {
        var school = given(ADMIN_APPOINTED);
        school.when(publishes(2, TEXT, null, ADMIN)).thenRefused(RULES_OUTDATED);
        school.when(publishes(1, TEXT, null, ADMIN)).then(published(1, NOW));
        school.when(publishes(1, TEXT, LATER, ADMIN)).then(published(1, LATER));
        school.when(publishes(1, TEXT, EARLIER, ADMIN)).then(published(1, NOW));
        var first = school.after(publishes(1, TEXT, null, ADMIN));
        first.when(publishes(1, TEXT, null, ADMIN)).thenNothingHappens();
        first.when(publishes(1, new Digest("bb"), null, ADMIN)).thenRefused(RULES_OUTDATED);
        first.when(publishes(2, TEXT, null, ADMIN)).then(published(2, NOW));
    }

    @Test
    void only_who_sets_the_schools_rules_publishes_them() {
        given(TEACHER_ASSIGNED).when(publishes(1, TEXT, null, TEACHER)).thenRefused(NOT_AUTHORISED);
        given(OTHER_ADMIN_APPOINTED).when(publishes(1, TEXT, null, STRANGER)).thenRefused(NOT_FOUND);
    }

    private static SchoolRulesPublished published(int version, Instant from) {
        return new SchoolRulesPublished(SCHOOL, version, TEXT, from, OfficerId.of(ADMIN), NOW);
    }

    private static PublishSchoolRules publishes(int version, Digest text, @Nullable Instant from, AccountId by) {
        return new PublishSchoolRules(SCHOOL, version, text, from, by, NOW);
    }
}
