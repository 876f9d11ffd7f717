package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityCreated;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityJoined;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityLeft;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one person in one community add up to.
 *
 * @param created null when there is no such community
 * @param role what the person was when joining; null for those who are not in it
 */
public record CommunityRecord(
        @Nullable CommunityCreated created, @Nullable Role role) {

    public static final CommunityRecord NONE = new CommunityRecord(null, null);

    public static Model<CommunityRecord> of(CommunityId community, AccountId account) {
        return Model.startingWith(NONE)
                .about(community)
                .on(CommunityCreated.class, (s, e) -> new CommunityRecord(e, s.role))
                .about(community, account)
                .on(CommunityJoined.class, (s, e) -> new CommunityRecord(s.created, e.role()))
                .on(CommunityLeft.class, (s, e) -> new CommunityRecord(s.created, null));
    }
}
