package org.homeroom.application.memberships;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.RequestRejection;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What screens show of joining and leaving. Who may see it is decided elsewhere. */
public interface JoiningQueries {

    /** Past ones included, the latest first. */
    CompletionStage<List<Member>> membershipsOf(AccountId account);

    /** The classes in which somebody is a pupil at present. */
    CompletionStage<List<Place>> placesOf(AccountId pupil);

    /** Everything that somebody has asked of schools, the latest first. */
    CompletionStage<List<Request>> requestsOf(AccountId account);

    /** What waits for the school, the oldest first. */
    CompletionStage<List<Request>> waiting(SchoolId school);

    /** Members who look as if taken in in the wrong role, the oldest doubt first. */
    CompletionStage<List<Doubt>> doubts(SchoolId school);

    /** The links of a school, the latest first. */
    CompletionStage<List<Invitation>> invitations(SchoolId school);

    /** Who was a pupil of this class at that instant, in the order of coming. */
    CompletionStage<List<Place>> pupils(SchoolId school, ClassId theClass, Instant at);

    enum RequestState {
        OPEN,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /** @param endedAt null while it lasts, like {@code how} */
    record Member(
            MembershipId id,
            SchoolId school,
            Role role,
            ApprovalEvidence evidence,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable MembershipEnd how) {}

    record Place(AccountId pupil, SchoolId school, ClassId theClass, Instant begunAt) {}

    /** @param reason why it was rejected; null where it was not */
    record Request(
            RequestId id,
            AccountId account,
            SchoolId school,
            Role role,
            @Nullable ClassId theClass,
            @Nullable InvitationId invitation,
            List<RequestFlag> flags,
            @Nullable MembershipId correctionOf,
            RequestState state,
            @Nullable RequestRejection reason,
            Instant askedAt) {}

    record Doubt(MembershipId membership, AccountId account, RequestFlag flag, Instant askedAt) {}

    /** @param uses how many people have come by it */
    record Invitation(
            InvitationId id,
            @Nullable ClassId theClass,
            Role role,
            long uses,
            int maxUses,
            AccountId issuer,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}
}
