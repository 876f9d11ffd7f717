package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.facts.ChatEvent;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.roster.ParticipationList.Condition;
import org.homeroom.domain.chats.roster.ParticipationList.Place;
import org.homeroom.domain.consent.facts.Permission.Allowed;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A child who may take part again, or for the first time, does so in every chat it belongs to. Source: P-04. */
public record ResumeParticipations(ChildId child, SchoolId school, Instant at)
        implements ChatRosterCommand<ResumeParticipations.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Standing.unknown(), ParticipationList.EMPTY))
                .including(Standing.of(child, school), State::standing, (s, standing) -> new State(standing, s.chats()))
                .including(
                        ParticipationList.withKinds(child.account(), school),
                        State::chats,
                        (s, chats) -> new State(s.standing(), chats));
    }

    @Override
    public Outcome decide(State state) {
        return accept(state.chats().places().entrySet().stream()
                .filter(entry -> entry.getValue().condition() != Condition.ACTIVE)
                .flatMap(entry -> state.standing().permits(entry.getValue().purpose(), at) instanceof Allowed basis
                        ? Stream.of(back(entry.getKey(), entry.getValue(), basis))
                        : Stream.empty())
                .toList());
    }

    private ChatEvent back(ChatId chat, Place place, Allowed basis) {
        return place.condition() == Condition.DEFERRED
                ? new ParticipantAdmitted(chat, child.account(), school, place.role(), basis, at)
                : new ParticipationResumed(
                        chat,
                        child.account(),
                        school,
                        basis.rule(),
                        basis.consent(),
                        basis.link(),
                        basis.policy(),
                        basis.flags(),
                        at);
    }

    record State(Standing standing, ParticipationList chats) {}
}
