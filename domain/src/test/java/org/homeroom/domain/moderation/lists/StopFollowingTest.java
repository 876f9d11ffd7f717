package org.homeroom.domain.moderation.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.moderation.lists.ListsOf5A.APPLIED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.BAN;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.MIA_ELSEWHERE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.SUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.UNSUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.lifted;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import org.homeroom.domain.moderation.facts.LiftReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StopFollowingTest {

    private static final StopFollowing STOPS = new StopFollowing(LIST, OTHER_SCHOOL, NOW);

    @Test
    void what_a_list_has_brought_ends_with_the_subscription() {
        var known = schools(MIA_ELSEWHERE, LISTED, SUBSCRIBED).and(APPLIED);
        known.and(UNSUBSCRIBED).when(STOPS).then(lifted(BAN, LiftReason.OVERRIDDEN, null));
        known.and(UNSUBSCRIBED).after(STOPS).when(STOPS).thenNothingHappens();
        known.when(STOPS).thenNothingHappens();
        assertThat(new WhenSanctionListUnsubscribedThenStopFollowing().then(UNSUBSCRIBED))
                .isEqualTo(STOPS);
    }
}
