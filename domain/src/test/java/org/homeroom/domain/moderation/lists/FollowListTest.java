package org.homeroom.domain.moderation.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.moderation.lists.ListsOf5A.APPLIED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.BAN;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.MIA_ELSEWHERE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.OVERRIDDEN;
import static org.homeroom.domain.moderation.lists.ListsOf5A.SUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.UNSUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.applied;
import static org.homeroom.domain.moderation.lists.ListsOf5A.lifted;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import java.util.UUID;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowListTest {

    private static final FollowList FOLLOWS = new FollowList(LIST, OTHER_SCHOOL, NOW);

    @Test
    void whoever_is_there_comes_under_the_list_that_the_school_begins_to_follow() {
        schools(MIA_ELSEWHERE, LISTED, SUBSCRIBED).when(FOLLOWS).then(APPLIED);
        schools(LISTED, SUBSCRIBED).when(FOLLOWS).thenNothingHappens();
        assertThat(new WhenSanctionListSubscribedThenFollowList().then(SUBSCRIBED))
                .isEqualTo(FOLLOWS);
    }

    @Test
    void who_follows_again_is_told_again_but_never_what_was_overridden() {
        var again = schools(MIA_ELSEWHERE, LISTED, SUBSCRIBED)
                .and(APPLIED)
                .and(UNSUBSCRIBED, lifted(BAN, LiftReason.OVERRIDDEN, null), SUBSCRIBED);
        again.when(FOLLOWS).then(applied(new SanctionId(new UUID(81 ^ 1, (1 ^ 2) + 1)), OTHER_SCHOOL));
        again.and(OVERRIDDEN).when(FOLLOWS).thenNothingHappens();
    }
}
