package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_TERMS_INVALID;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.OpenInvitation;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A link by which people ask for a place in one role in a class, or in the school: for as long and for as many as whoever
 * issues it says. An administrator and the direction may, a homeroom teacher for pupils and parents of the own class.
 * Source: ACC-26, MEM-06, MEM-10.
 *
 * @param theClass null for the whole school
 */
public record IssueOpenInvitation(
        InvitationId invitation,
        SchoolId school,
        @Nullable ClassId theClass,
        Role role,
        int maxUses,
        Instant expiresAt,
        AccountId by,
        JoiningTerms terms,
        Instant at)
        implements JoiningCommand<IssueOpenInvitation.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(Holding.NOTHING, false, theClass == null))
                .including(
                        Holding.of(by, school),
                        State::holding,
                        (s, holding) -> new State(holding, s.active(), s.scopeKnown()))
                .including(
                        SchoolInUse.of(school),
                        s -> SchoolInUse.UNKNOWN,
                        (s, one) -> one.active() ? new State(s.holding(), true, s.scopeKnown()) : s);
        return theClass == null
                ? model
                : model.about(theClass, school)
                        .on(ClassCreated.class, (s, e) -> new State(s.holding(), s.active(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.holding().belongs()) return refuse(NOT_FOUND);
        if (!OpenInvitation.mayIssue(state.holding(), role, theClass)) return refuse(NOT_AUTHORISED);
        if (!state.scopeKnown()) return refuse(NOT_FOUND);
        if (!state.active()) return refuse(SCHOOL_NOT_ACTIVATED);
        if (!possible()) return refuse(INVITATION_TERMS_INVALID);
        return accept(
                new OpenInvitationIssued(invitation, school, theClass, role, maxUses, OfficerId.of(by), expiresAt, at));
    }

    private boolean possible() {
        return maxUses >= 1
                && maxUses <= terms.mostUses()
                && expiresAt.isAfter(at)
                && !expiresAt.isAfter(at.plus(terms.longestInvitation()));
    }

    /** @param scopeKnown the class is one of the school, or the invitation is for all of it */
    record State(Holding holding, boolean active, boolean scopeKnown) {}
}
