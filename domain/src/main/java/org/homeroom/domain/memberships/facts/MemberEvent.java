package org.homeroom.domain.memberships.facts;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to the members of a school, from the invitation to the end. */
public sealed interface MemberEvent extends Event {

    /**
     * @param role the one it was approved in, which never changes
     * @param reason why the school excluded the member; null where it did not
     * @param by who decided for the school; null where the member did, or nobody had to
     */
    record MembershipEnded(
            MembershipId membership,
            AccountId account,
            SchoolId school,
            Role role,
            MembershipEnd how,
            @Nullable ExclusionReason reason,
            @Nullable OfficerId by,
            Instant at)
            implements MemberEvent {

        /** Without anybody's decision for the school. */
        public MembershipEnded(
                MembershipId membership, AccountId account, SchoolId school, Role role, MembershipEnd how, Instant at) {
            this(membership, account, school, role, how, null, null, at);
        }
    }

    /**
     * Somebody wants to become a member, and the school has yet to decide.
     *
     * @param theClass in which the pupil, or the parent's child, is; null where none is named
     * @param invitation by which the person came; null without one
     * @param flags what makes it look as if it were in the wrong role
     * @param correctionOf the membership in the wrong role that this one is to replace; null for a new wish
     * @param by who asks for the person when a role is corrected; null where the person does
     */
    record MembershipRequested(
            RequestId request,
            AccountId account,
            SchoolId school,
            Role role,
            @Nullable ClassId theClass,
            @Nullable InvitationId invitation,
            List<RequestFlag> flags,
            @Nullable MembershipId correctionOf,
            @Nullable OfficerId by,
            Instant at)
            implements MemberEvent {}

    /** The person does not want it any more. */
    record MembershipRequestWithdrawn(RequestId request, AccountId account, SchoolId school, Instant at)
            implements MemberEvent {}

    record MembershipRejected(
            RequestId request, AccountId account, SchoolId school, RequestRejection reason, OfficerId by, Instant at)
            implements MemberEvent {}

    /** What is known by now makes it look as if a member had been approved in the wrong role. Source: P-21. */
    record MembershipQuestioned(
            MembershipId membership, AccountId account, SchoolId school, RequestFlag flag, Instant at)
            implements MemberEvent {}

    /**
     * Whoever names the code before it expires may ask for a place in this role, and in no other.
     *
     * @param theClass null for the whole school
     * @param maxUses how many people may come by it
     */
    record OpenInvitationIssued(
            InvitationId invitation,
            SchoolId school,
            @Nullable ClassId theClass,
            Role role,
            int maxUses,
            OfficerId by,
            Instant expiresAt,
            Instant at)
            implements MemberEvent {}

    /**
     * @param issuer who had issued it
     * @param by who took it back; null where the issuer has left
     */
    record OpenInvitationRevoked(
            InvitationId invitation,
            SchoolId school,
            OfficerId issuer,
            @Nullable AccountId by,
            Instant at) implements MemberEvent {}

    /** Somebody wants to register by e-mail with this invitation; the code has yet to be named. */
    record OpenInvitationNamed(
            AttemptId attempt, InvitationId invitation, SchoolId school, ClassId theClass, OfficerId issuer, Instant at)
            implements MemberEvent {}

    /** An account was registered by this invitation, and wants the place for which it stands. Source: P-01. */
    record OpenInvitationTaken(
            AccountId account, InvitationId invitation, SchoolId school, ClassId theClass, OfficerId issuer, Instant at)
            implements MemberEvent {}

    /** An adult is from now on the guardian of a pupil of this school, and known to it. Source: CON-10. */
    record ParenthoodBegun(GuardianId guardian, ChildId child, SchoolId school, Instant at) implements MemberEvent {}

    /** The child is no pupil here any more, or the adult not its guardian. */
    record ParenthoodEnded(GuardianId guardian, ChildId child, SchoolId school, Instant at) implements MemberEvent {}

    /** The school confirms that the person works there, which is what the badge rests on. */
    record StaffRoleConfirmed(MembershipId membership, AccountId account, SchoolId school, Instant at)
            implements MemberEvent {}

    record StaffRoleRevoked(MembershipId membership, AccountId account, SchoolId school, Instant at)
            implements MemberEvent {}

    record PupilRemovedFromClass(AccountId pupil, ClassId theClass, SchoolId school, Instant at)
            implements MemberEvent {}
}
