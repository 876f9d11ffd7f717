package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationRevoked;
import org.homeroom.domain.memberships.facts.OpenInvitation;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** Nobody comes by this link any more. Whoever could issue it may take it back. Source: MEM-10. */
public record RevokeOpenInvitation(InvitationId invitation, SchoolId school, AccountId by, Instant at)
        implements JoiningCommand<RevokeOpenInvitation.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null, false, Holding.NOTHING))
                .including(
                        Holding.of(by, school),
                        State::holding,
                        (s, holding) -> new State(s.issued(), s.revoked(), holding))
                .about(invitation, school)
                .on(OpenInvitationIssued.class, (s, e) -> new State(e, s.revoked(), s.holding()))
                .on(OpenInvitationRevoked.class, (s, e) -> new State(s.issued(), true, s.holding()));
    }

    @Override
    public Outcome decide(State state) {
        var issued = state.issued();
        if (issued == null || !state.holding().belongs()) return refuse(NOT_FOUND);
        if (!OpenInvitation.mayIssue(state.holding(), issued.role(), issued.theClass())) return refuse(NOT_AUTHORISED);
        if (state.revoked()) return nothingToDo();
        return accept(new OpenInvitationRevoked(invitation, school, issued.by(), by, at));
    }

    record State(@Nullable OpenInvitationIssued issued, boolean revoked, Holding holding) {}
}
