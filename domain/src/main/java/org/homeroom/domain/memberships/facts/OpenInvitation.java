package org.homeroom.domain.memberships.facts;

import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXHAUSTED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXPIRED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_ISSUER_NOT_AUTHORISED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_REVOKED;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationRevoked;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about an open invitation add up to at this instant: whether it still serves, who has come by it, and
 * whether its issuer still could hand it out. Source: ACC-06, ACC-26, MEM-10.
 *
 * @param users who have come by it: as many as may at the most, so that reading them stays cheap
 * @param issuer what whoever issued it is in the school at present
 */
public record OpenInvitation(
        @Nullable OpenInvitationIssued issued, boolean revoked, Set<AccountId> users, Holding issuer) {

    public static final OpenInvitation UNKNOWN = new OpenInvitation(null, false, Set.of(), Holding.NOTHING);

    public static Model<OpenInvitation> of(InvitedTo invited) {
        return Model.startingWith(UNKNOWN)
                .about(invited.invitation(), invited.school())
                .on(OpenInvitationIssued.class, (i, e) -> new OpenInvitation(e, i.revoked(), i.users(), i.issuer()))
                .on(OpenInvitationRevoked.class, (i, e) -> new OpenInvitation(i.issued(), true, i.users(), i.issuer()))
                .on(MembershipRequested.class, (i, e) -> i.usedBy(e.account()))
                .including(
                        Holding.of(invited.issuer(), invited.school()),
                        OpenInvitation::issuer,
                        (i, holding) -> new OpenInvitation(i.issued(), i.revoked(), i.users(), holding));
    }

    /** Whether somebody of this standing may invite people in this role to the class, or to the school. */
    public static boolean mayIssue(Holding holding, Role role, @Nullable ClassId theClass) {
        return switch (role) {
            case TEACHER, STAFF -> holding.may(SchoolRight.CONFIRM_STAFF);
            case STUDENT, PARENT ->
                theClass == null
                        ? holding.may(SchoolRight.INVITE_TO_CLASS)
                        : holding.may(SchoolRight.INVITE_TO_CLASS, Set.of(theClass));
        };
    }

    /**
     * Why it does not serve, if so. Whoever has come by it already may name it again.
     *
     * @param who null where nobody is known yet
     */
    public Optional<Refusal> refuses(InvitedTo invited, @Nullable AccountId who, Instant at) {
        if (issued == null || !issued.equals(asIssued(invited, issued))) return Optional.of(INVITATION_INVALID);
        if (!mayIssue(issuer, issued.role(), issued.theClass())) return Optional.of(INVITATION_ISSUER_NOT_AUTHORISED);
        if (revoked) return Optional.of(INVITATION_REVOKED);
        if (!at.isBefore(issued.expiresAt())) return Optional.of(INVITATION_EXPIRED);
        if (users.size() >= issued.maxUses() && (who == null || !users.contains(who)))
            return Optional.of(INVITATION_EXHAUSTED);
        return Optional.empty();
    }

    private static OpenInvitationIssued asIssued(InvitedTo invited, OpenInvitationIssued known) {
        return new OpenInvitationIssued(
                invited.invitation(),
                invited.school(),
                invited.theClass(),
                invited.role(),
                known.maxUses(),
                OfficerId.of(invited.issuer()),
                known.expiresAt(),
                known.at());
    }

    private OpenInvitation usedBy(AccountId account) {
        var more = new HashSet<>(users);
        more.add(account);
        return new OpenInvitation(issued, revoked, Set.copyOf(more), issuer);
    }
}
