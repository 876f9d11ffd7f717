package org.homeroom.domain.consent.law;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_DISMISSED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_OUTDATED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.NoticeId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishNoticeTest {

    private static final Digest TEXT = new Digest("text");

    @Test
    @Tag("CON-05")
    void an_administrator_publishes_what_guardians_of_the_school_agree_to() {
        given(ADMIN_APPOINTED).when(publishes(SCHOOL, 1, ADMIN)).then(published(1));
    }

    @Test
    void a_notice_of_the_platform_is_published_by_who_runs_it() {
        given(OPERATOR_APPOINTED)
                .when(publishes(null, 1, OPERATOR))
                .then(new NoticePublished(
                        NoticeId.OF_THE_PLATFORM, null, 1, true, List.of(ConsentPurpose.CHAT), TEXT, NOW));
        given(ADMIN_APPOINTED).when(publishes(null, 1, ADMIN)).thenRefused(NOT_FOUND);
    }

    @Test
    void nobody_publishes_for_another_school() {
        given(OTHER_ADMIN_APPOINTED).when(publishes(SCHOOL, 1, STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-03")
    void the_direction_publishes_too_and_whoever_left_the_office_does_not() {
        given(DIRECTOR_APPOINTED).when(publishes(SCHOOL, 1, BORIS)).then(published(1));
        given(ADMIN_APPOINTED, ADMIN_DISMISSED)
                .when(publishes(SCHOOL, 1, ADMIN))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void versions_count_up_one_by_one() {
        var history = given(ADMIN_APPOINTED, published(1));
        history.when(publishes(SCHOOL, 2, ADMIN)).then(published(2));
        history.when(publishes(SCHOOL, 3, ADMIN)).thenRefused(NOTICE_OUTDATED);
        given(ADMIN_APPOINTED).when(publishes(SCHOOL, 2, ADMIN)).thenRefused(NOTICE_OUTDATED);
    }

    @Test
    void a_version_never_changes() {
        var history = given(ADMIN_APPOINTED, published(1));
        history.when(publishes(SCHOOL, 1, ADMIN)).thenNothingHappens();
        history.when(new PublishNotice(SCHOOL, 1, true, List.of(ConsentPurpose.CHAT), new Digest("other"), ADMIN, NOW))
                .thenRefused(NOTICE_OUTDATED);
    }

    private static NoticePublished published(int version) {
        return new NoticePublished(NoticeId.of(SCHOOL), SCHOOL, version, true, List.of(ConsentPurpose.CHAT), TEXT, NOW);
    }

    private static PublishNotice publishes(@Nullable SchoolId school, int version, AccountId by) {
        return new PublishNotice(school, version, true, List.of(ConsentPurpose.CHAT), TEXT, by, NOW);
    }
}
