package org.homeroom.application.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.MembershipHistory.Entry;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipQuestioned;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRejected;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequestWithdrawn;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** Tells an auditor how people came into a school and left it, by replay of the log alone. */
public final class Members {

    private final History history;

    public Members(History history) {
        this.history = history;
    }

    /** Q-05, as it was known at that instant. */
    public CompletionStage<MembershipHistory> historyOf(AccountId account, SchoolId school, Instant at) {
        var everything = Model.startingWith(0)
                .about(account, school)
                .on(MembershipRequested.class, (n, e) -> n)
                .on(MembershipRequestWithdrawn.class, (n, e) -> n)
                .on(MembershipRejected.class, (n, e) -> n)
                .on(MembershipApproved.class, (n, e) -> n)
                .on(MembershipQuestioned.class, (n, e) -> n)
                .on(MembershipEnded.class, (n, e) -> n)
                .on(PupilEnrolled.class, (n, e) -> n)
                .on(PupilRemovedFromClass.class, (n, e) -> n);
        return history.of(everything.boundary())
                .thenApply(found -> Facts.knownAt(at, found).recorded())
                .thenCompose(found -> issuers(found)
                        .thenApply(issuers -> new MembershipHistory(
                                account,
                                school,
                                found.stream().map(one -> entry(one, issuers)).toList())));
    }

    private CompletionStage<Map<InvitationId, OfficerId>> issuers(List<Recorded> found) {
        CompletionStage<Map<InvitationId, OfficerId>> all = CompletableFuture.completedFuture(new HashMap<>());
        for (var invitation : found.stream()
                .map(one -> one.event() instanceof MembershipRequested e ? e.invitation() : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList()) {
            var issued = Model.startingWith(0).about(invitation).on(OpenInvitationIssued.class, (n, e) -> n);
            all = all.thenCombine(history.of(issued.boundary()), (known, more) -> {
                more.forEach(one -> {
                    if (one.event() instanceof OpenInvitationIssued e) known.put(e.invitation(), e.by());
                });
                return known;
            });
        }
        return all;
    }

    private static Entry entry(Recorded one, Map<InvitationId, OfficerId> issuers) {
        return switch (one.event()) {
            case MembershipRequested e ->
                entry(
                        one,
                        e.request(),
                        e.correctionOf(),
                        e.role(),
                        e.theClass(),
                        null,
                        e.by(),
                        e.invitation(),
                        e.invitation() == null ? null : issuers.get(e.invitation()));
            case MembershipRejected e ->
                entry(one, e.request(), null, null, null, e.reason().name(), e.by(), null, null);
            case MembershipRequestWithdrawn e -> entry(one, e.request(), null, null, null, null, null, null, null);
            case MembershipApproved e ->
                entry(
                        one,
                        e.request(),
                        e.membership(),
                        e.role(),
                        null,
                        e.evidence().name(),
                        e.by(),
                        null,
                        null);
            case MembershipQuestioned e ->
                entry(one, null, e.membership(), null, null, e.flag().name(), null, null, null);
            case MembershipEnded e -> entry(one, null, e.membership(), e.role(), null, why(e), e.by(), null, null);
            case PupilEnrolled e -> entry(one, null, null, Role.STUDENT, e.theClass(), null, null, null, null);
            case PupilRemovedFromClass e -> entry(one, null, null, Role.STUDENT, e.theClass(), null, null, null, null);
            default ->
                throw new IllegalArgumentException(
                        "Not about a membership: " + one.event().getClass());
        };
    }

    private static String why(MembershipEnded e) {
        return e.reason() == null ? e.how().name() : e.how() + "/" + e.reason();
    }

    private static Entry entry(
            Recorded one,
            @Nullable RequestId request,
            @Nullable MembershipId membership,
            @Nullable Role role,
            @Nullable ClassId theClass,
            @Nullable String because,
            @Nullable OfficerId by,
            @Nullable InvitationId invitation,
            @Nullable OfficerId invitedBy) {
        return new Entry(
                one.event().at(),
                request,
                membership,
                role,
                theClass,
                because,
                by,
                invitation,
                invitedBy,
                Evidence.of(one));
    }
}
