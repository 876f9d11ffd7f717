package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationRevoked;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.OpenInvitation;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * It goes on record that the links of somebody who may not issue them any more are gone. They were refused from the very
 * next use on, before this. Source: P-07, ACC-06.
 */
public record RevokeOpenInvitationsOfLeaver(OfficerId issuer, SchoolId school, Instant at)
        implements JoiningCommand<RevokeOpenInvitationsOfLeaver.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Map.of()))
                .including(
                        Holding.of(issuer.account(), school),
                        State::holding,
                        (s, holding) -> new State(holding, s.issued()))
                .about(issuer, school)
                .on(OpenInvitationIssued.class, State::with)
                .on(OpenInvitationRevoked.class, (s, e) -> s.without(e.invitation()));
    }

    @Override
    public Outcome decide(State state) {
        return accept(state.issued().values().stream()
                .filter(one -> at.isBefore(one.expiresAt()))
                .filter(one -> !OpenInvitation.mayIssue(state.holding(), one.role(), one.theClass()))
                .map(one -> new OpenInvitationRevoked(one.invitation(), school, issuer, null, at))
                .toList());
    }

    record State(Holding holding, Map<InvitationId, OpenInvitationIssued> issued) {

        State with(OpenInvitationIssued one) {
            var more = new LinkedHashMap<>(issued);
            more.put(one.invitation(), one);
            return new State(holding, more);
        }

        State without(InvitationId one) {
            var fewer = new LinkedHashMap<>(issued);
            fewer.remove(one);
            return new State(holding, fewer);
        }
    }
}
