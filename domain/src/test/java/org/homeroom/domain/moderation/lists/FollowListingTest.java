package org.homeroom.domain.moderation.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.moderation.lists.ListsOf5A.APPLIED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.DELISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LINE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.MIA_ELSEWHERE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.OVERRIDDEN;
import static org.homeroom.domain.moderation.lists.ListsOf5A.SUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.UNSUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.UNTIL;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowListingTest {

    private static final FollowListing FOLLOWS = new FollowListing(LIST, LINE, MIA, NOW);

    @Test
    void a_line_bears_in_every_school_that_follows_and_where_the_person_is_once() {
        var known = schools(SUBSCRIBED, MIA_ELSEWHERE, LISTED);
        known.when(FOLLOWS).then(APPLIED);
        known.after(FOLLOWS).when(FOLLOWS).thenNothingHappens();
        assertThat(new WhenAccountListedThenFollowListing().then(LISTED)).isEqualTo(FOLLOWS);
    }

    @Test
    void it_bears_nowhere_else() {
        schools(MIA_ELSEWHERE, LISTED).when(FOLLOWS).thenNothingHappens();
        schools(SUBSCRIBED, UNSUBSCRIBED, MIA_ELSEWHERE, LISTED).when(FOLLOWS).thenNothingHappens();
        schools(SUBSCRIBED, LISTED).when(FOLLOWS).thenNothingHappens();
        schools(SUBSCRIBED, MIA_ELSEWHERE, LISTED, DELISTED).when(FOLLOWS).thenNothingHappens();
        schools(SUBSCRIBED, MIA_ELSEWHERE, LISTED, OVERRIDDEN).when(FOLLOWS).thenNothingHappens();
    }

    @Test
    void a_line_that_is_over_bears_no_more() {
        schools(SUBSCRIBED, MIA_ELSEWHERE, LISTED)
                .when(new FollowListing(LIST, LINE, MIA, UNTIL))
                .thenNothingHappens();
    }
}
