package org.homeroom.application.memberships;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.InvitedPupil;
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterRole;

/** Finds out whom an invitation names. */
public final class Invitations {

    /** Stands for an issuer who was not kept, and holds no office anywhere. */
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final History history;

    public Invitations(History history) {
        this.history = history;
    }

    public CompletionStage<Optional<InvitationIssued>> find(InvitationId invitation) {
        var model = Model.startingWith(Optional.<InvitationIssued>empty())
                .about(invitation)
                .on(InvitationIssued.class, (none, e) -> Optional.of(e));
        return history.stateOf(model);
    }

    /** To what an open invitation invites. Empty for every other. */
    public CompletionStage<Optional<InvitedTo>> open(InvitationId invitation) {
        var model = Model.startingWith(Optional.<InvitedTo>empty())
                .about(invitation)
                .on(
                        OpenInvitationIssued.class,
                        (none, e) -> Optional.of(
                                new InvitedTo(e.invitation(), e.school(), e.theClass(), e.role(), e.by().account())));
        return history.stateOf(model);
    }

    /** The pupil whom an invitation names, in the home class of the latest roster. Empty for everybody else. */
    public CompletionStage<Optional<InvitedPupil>> pupil(InvitationId invitation) {
        return find(invitation)
                .thenCompose(found ->
                        found.map(this::pupil).orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
    }

    private CompletionStage<Optional<InvitedPupil>> pupil(InvitationIssued invitation) {
        var model = Model.startingWith(Optional.<RosterEnrolmentListed>empty())
                .about(invitation.person(), invitation.school())
                .on(RosterEnrolmentListed.class, (last, e) -> isHomeClassOfPupil(e) ? Optional.of(e) : last)
                .on(
                        RosterEnrolmentEnded.class,
                        (last, e) -> last.filter(line -> !line.theClass().equals(e.theClass())));
        return history.stateOf(model)
                .thenApply(line -> line.map(e -> new InvitedPupil(
                        invitation.invitation(),
                        invitation.person(),
                        invitation.school(),
                        e.theClass(),
                        invitation.by() == null ? NOBODY : invitation.by())));
    }

    private static boolean isHomeClassOfPupil(RosterEnrolmentListed e) {
        return e.kind() == ClassKind.HOMEROOM && e.role() == RosterRole.PUPIL;
    }
}
