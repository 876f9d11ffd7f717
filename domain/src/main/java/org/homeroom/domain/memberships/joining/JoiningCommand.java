package org.homeroom.domain.memberships.joining;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about becoming a member of a school. */
public sealed interface JoiningCommand<S> extends Command<S>
        permits IssueOpenInvitation,
                RevokeOpenInvitation,
                RevokeOpenInvitationsOfLeaver,
                RequestMembership,
                WithdrawMembershipRequest,
                ApproveMembership,
                RejectMembership,
                JoinByJournal {}
