package org.homeroom.application.audit;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** Answer to Q-05: how somebody came into a school, what became of it, who decided, and who had invited. */
public record MembershipHistory(AccountId account, SchoolId school, List<Entry> entries) {

    /**
     * @param because evidence of an approval, how a membership ended, or why it was refused
     * @param by who decided for the school; null where nobody had to, or it was not kept
     * @param invitedBy who had issued the invitation; null where none was named
     */
    public record Entry(
            Instant at,
            @Nullable RequestId request,
            @Nullable MembershipId membership,
            @Nullable Role role,
            @Nullable ClassId theClass,
            @Nullable String because,
            @Nullable OfficerId by,
            @Nullable InvitationId invitation,
            @Nullable OfficerId invitedBy,
            Evidence evidence) {}
}
