package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.moderation.lists.ListsOf5A.APPLIED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.BAN;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LINE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.lifted;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import java.util.UUID;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.ListingId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiftListedTest {

    @Test
    void what_was_lifted_is_not_lifted_again_and_other_measures_stay() {
        var known = schools(LISTED).and(APPLIED);
        known.and(lifted(BAN, LiftReason.OVERRIDDEN, null))
                .when(new LiftListed(LINE, MIA, NOW))
                .thenNothingHappens();
        known.when(new LiftListed(new ListingId(new UUID(81, 2)), MIA, NOW)).thenNothingHappens();
    }
}
