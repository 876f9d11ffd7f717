package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.lists.ListsOf5A.APPLIED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.BAN;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LINE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.MIA_ELSEWHERE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.OVERRIDDEN;
import static org.homeroom.domain.moderation.lists.ListsOf5A.SUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.lifted;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverrideWatchedBanTest {

    @Test
    void a_school_does_not_follow_a_list_in_one_line_and_that_stays_so() {
        var known = schools(MIA_ELSEWHERE, LISTED, SUBSCRIBED).and(APPLIED);
        known.when(overrides(STRANGER)).then(OVERRIDDEN, lifted(BAN, LiftReason.OVERRIDDEN, OfficerId.of(STRANGER)));
        var after = known.after(overrides(STRANGER));
        after.when(overrides(STRANGER)).thenNothingHappens();
        after.when(new FollowList(LIST, OTHER_SCHOOL, NOW)).thenNothingHappens();
        after.when(new FollowLists(MIA, OTHER_SCHOOL, NOW)).thenNothingHappens();
    }

    @Test
    void it_may_be_said_before_anybody_comes() {
        schools(LISTED, SUBSCRIBED).when(overrides(STRANGER)).then(OVERRIDDEN);
    }

    @Test
    @Tag("O2")
    void only_who_decides_there_says_so_and_not_about_a_relative() {
        schools(LISTED, SUBSCRIBED).when(overrides(ADMIN)).thenRefused(NOT_FOUND);
        schools(LISTED).when(overrides(STRANGER)).thenRefused(NOT_FOUND);
        schools(SUBSCRIBED).when(overrides(STRANGER)).thenRefused(NOT_FOUND);
        schools(
                        LISTED,
                        SUBSCRIBED,
                        new GuardianLinkVerified(
                                new LinkId(new UUID(85, 1)),
                                MIA.asChild(),
                                STRANGER.asGuardian(),
                                SCHOOL,
                                VerificationMethod.SCHOOL_RECORDS,
                                2,
                                EARLIER))
                .when(overrides(STRANGER))
                .thenRefused(NOT_AUTHORISED);
    }

    private static OverrideWatchedBan overrides(AccountId by) {
        return new OverrideWatchedBan(LIST, LINE, OTHER_SCHOOL, by, NOW);
    }
}
