package org.homeroom.domain.moderation.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.moderation.lists.ListsOf5A.APPLIED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.MIA_ELSEWHERE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.SUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowListsTest {

    private static final FollowLists FOLLOWS = new FollowLists(MIA, OTHER_SCHOOL, NOW);

    @Test
    void whoever_comes_later_comes_under_the_lists_too() {
        schools(LISTED, SUBSCRIBED, MIA_ELSEWHERE).when(FOLLOWS).then(APPLIED);
        schools(LISTED, MIA_ELSEWHERE).when(FOLLOWS).thenNothingHappens();
        schools(SUBSCRIBED, MIA_ELSEWHERE).when(FOLLOWS).thenNothingHappens();
        assertThat(new WhenMembershipApprovedThenFollowLists().then(MIA_ELSEWHERE))
                .isEqualTo(new FollowLists(MIA, OTHER_SCHOOL, EARLIER));
    }
}
