package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about lists that schools share. */
public sealed interface ListCommand<S> extends Command<S>
        permits DelistAccount,
                FollowList,
                FollowListing,
                FollowLists,
                LiftListed,
                ListAccount,
                OverrideWatchedBan,
                PublishSanctionList,
                StopFollowing,
                SubscribeSanctionList,
                UnsubscribeSanctionList,
                WithdrawListings {}
