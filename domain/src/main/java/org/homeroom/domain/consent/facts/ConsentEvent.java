package org.homeroom.domain.consent.facts;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** Everything that can happen between a child and those who speak for it. */
public sealed interface ConsentEvent extends Event {

    /** @param school null for a policy of the whole platform */
    record ConsentPolicyPublished(
            PolicyId policy,
            @Nullable SchoolId school,
            int version,
            Instant effectiveFrom,
            ConsentPolicy terms,
            Instant at)
            implements ConsentEvent {}

    /**
     * What somebody agrees to, in a new wording.
     *
     * @param school null for a notice of the whole platform
     * @param material who has agreed before must agree again
     */
    record NoticePublished(
            NoticeId notice,
            @Nullable SchoolId school,
            int version,
            boolean material,
            List<ConsentPurpose> purposes,
            Digest text,
            Instant at)
            implements ConsentEvent {}

    /** The child has a token to hand to a guardian. */
    record GuardianLinkTokenIssued(ChildId child, LinkTokenId token, Instant expiresAt, Instant at)
            implements ConsentEvent {}

    /** Nobody can claim the child with this token any more. */
    record GuardianLinkTokenRevoked(ChildId child, LinkTokenId token, Instant at) implements ConsentEvent {}

    /** Somebody named a token or code that there is not. */
    record GuardianLinkTokenFailed(GuardianId guardian, Instant at) implements ConsentEvent {}

    /** An adult who holds the child's token says to be a guardian. Nobody has checked it yet. */
    record GuardianLinkClaimed(
            LinkId link, ChildId child, GuardianId guardian, LinkTokenId token, GuardianKind kind, Instant at)
            implements ConsentEvent {}

    /** @param assurance 1 (weak) to 4. Source: specification §3.3 */
    record GuardianLinkVerified(
            LinkId link,
            ChildId child,
            GuardianId guardian,
            SchoolId school,
            VerificationMethod method,
            int assurance,
            Instant at)
            implements ConsentEvent {}

    /** The school could not confirm the claim. */
    record GuardianLinkRejected(
            LinkId link, ChildId child, GuardianId guardian, SchoolId school, LinkRejection reason, Instant at)
            implements ConsentEvent {}

    /**
     * A document takes rights away from a guardian.
     *
     * @param from since when, which may be before it was recorded
     * @param retroactive what the guardian has agreed to before counts no more either
     */
    record GuardianLinkRestricted(
            LinkId link,
            ChildId child,
            GuardianId guardian,
            SchoolId school,
            List<GuardianRight> rights,
            Instant from,
            boolean retroactive,
            Personal<String> document,
            Instant at)
            implements ConsentEvent {}

    /** Somebody is no guardian any more. What was agreed before stands until somebody takes it back. */
    record GuardianLinkEnded(
            LinkId link, ChildId child, GuardianId guardian, SchoolId school, LinkEnd reason, Instant at)
            implements ConsentEvent {}

    /** The school asks all guardians of a child, or a child that is old enough. */
    record ConsentRequested(
            ChildId child,
            SchoolId school,
            ConsentPurpose purpose,
            NoticeRef notice,
            List<GuardianId> guardians,
            Instant at)
            implements ConsentEvent {}

    /** A notice has changed so much that a consent to the old one will no longer do. */
    record ReConsentRequested(
            ChildId child, SchoolId school, ConsentPurpose purpose, NoticeRef notice, Instant dueBy, Instant at)
            implements ConsentEvent {}

    /**
     * A guardian agrees that the child's data are used by this school for this purpose.
     *
     * @param notice what was agreed to; null where none was published
     * @param evidence how it is known that it was the guardian
     * @param effectiveFrom where it differs from {@code at}: a consent on paper
     * @param recordedBy who recorded a consent on paper
     */
    record ConsentGranted(
            ConsentId consent,
            ChildId child,
            GuardianId guardian,
            LinkId link,
            SchoolId school,
            ConsentPurpose purpose,
            @Nullable NoticeRef notice,
            PolicyRef policy,
            Evidence evidence,
            ConsentChannel channel,
            @Nullable Instant expiresAt,
            @Nullable Instant effectiveFrom,
            @Nullable AccountId recordedBy,
            @Nullable Personal<String> document,
            Instant at)
            implements ConsentEvent {

        /** From when on it counts. */
        public Instant effective() {
            return effectiveFrom == null ? at : effectiveFrom;
        }
    }

    /** The school agrees in the guardians' place, for teaching only. Source: US-4. */
    record SchoolConsentGranted(
            ConsentId consent,
            ChildId child,
            SchoolId school,
            ConsentPurpose purpose,
            @Nullable NoticeRef notice,
            PolicyRef policy,
            AccountId by,
            Instant at)
            implements ConsentEvent {}

    /** A pupil agrees in the own name. */
    record OwnConsentGranted(
            ConsentId consent,
            ChildId child,
            SchoolId school,
            ConsentPurpose purpose,
            OwnConsentCapacity capacity,
            @Nullable NoticeRef notice,
            PolicyRef policy,
            Instant at)
            implements ConsentEvent {}

    /** Somebody old enough takes back what was agreed for this purpose, by a guardian before or alone. */
    record OwnConsentWithdrawn(ChildId child, SchoolId school, ConsentPurpose purpose, Instant at)
            implements ConsentEvent {}

    /**
     * A guardian has taken back what was agreed for this purpose. It holds from {@code at} on.
     *
     * @param everyGuardians also what others agreed: so it was before there were disputes, see decision 0006
     */
    record ConsentWithdrawn(
            ChildId child,
            GuardianId guardian,
            SchoolId school,
            ConsentPurpose purpose,
            boolean everyGuardians,
            Instant at)
            implements ConsentEvent {}

    /** A guardian does not agree. No reason is asked for. */
    record ConsentRefused(ChildId child, GuardianId guardian, SchoolId school, ConsentPurpose purpose, Instant at)
            implements ConsentEvent {}

    /** A guardian is against what another has agreed to. */
    record ConsentObjected(ChildId child, GuardianId guardian, SchoolId school, ConsentPurpose purpose, Instant at)
            implements ConsentEvent {}

    /** @param guardian who is against it */
    record ConsentDisputeOpened(
            DisputeId dispute, ChildId child, GuardianId guardian, SchoolId school, ConsentPurpose purpose, Instant at)
            implements ConsentEvent {}

    record ConsentDisputeResolved(
            DisputeId dispute,
            ChildId child,
            SchoolId school,
            ConsentPurpose purpose,
            DisputeOutcome outcome,
            Personal<String> document,
            Instant at)
            implements ConsentEvent {}

    /** The consent never had effect. Not the same as taken back: what happened on it had no ground. */
    record ConsentInvalidated(
            ConsentId consent,
            ChildId child,
            SchoolId school,
            ConsentPurpose purpose,
            InvalidationReason reason,
            Personal<String> document,
            Instant at)
            implements ConsentEvent {}

    /** @param expiredAt since when; it may be noted later */
    record ConsentExpired(
            ConsentId consent, ChildId child, SchoolId school, ConsentPurpose purpose, Instant expiredAt, Instant at)
            implements ConsentEvent {}

    /**
     * The child shall not take part. No reason is asked for, and no measure follows.
     *
     * @param guardian who says so; null where the child does
     */
    record ParticipationDeclined(
            ChildId child, SchoolId school, @Nullable GuardianId guardian, Instant at) implements ConsentEvent {}

    /** @param guardian who had declined; null where the child had */
    record ParticipationDeclineTakenBack(
            ChildId child, SchoolId school, @Nullable GuardianId guardian, Instant at) implements ConsentEvent {}

    /** @param assessor who has talked to the child */
    record MinorCompetenceAssessed(
            ChildId child, SchoolId school, AccountId assessor, boolean competent, Personal<String> notes, Instant at)
            implements ConsentEvent {}

    /** @param reachedAt the first instant of the birthday from which the pupil decides alone in this school */
    record AgeThresholdReached(ChildId child, SchoolId school, Instant reachedAt, Instant at) implements ConsentEvent {}

    /** @param dueBy until then a guardian's consent carries; null where it carries on */
    record OwnConsentRequested(
            ChildId child,
            SchoolId school,
            ConsentPurpose purpose,
            @Nullable Instant dueBy,
            Instant at) implements ConsentEvent {}

    /** @param reachedAt the first instant of the 18th birthday */
    record AdulthoodReached(ChildId child, SchoolId school, Instant reachedAt, Instant at) implements ConsentEvent {}

    /** Nobody agrees any more to what this school keeps about the child for this purpose. Source: RU-8. */
    record ErasureScheduled(ChildId child, SchoolId school, ConsentPurpose purpose, Instant dueBy, Instant at)
            implements ConsentEvent {}

    /**
     * From now on personal data of the school's people leave for recipients there only.
     *
     * @param residency null where they may go anywhere again
     */
    record DataResidencyLabelled(SchoolId school, @Nullable DataResidency residency, Instant at)
            implements ConsentEvent {}
}
