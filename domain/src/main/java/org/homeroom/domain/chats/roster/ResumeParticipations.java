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
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A child who may take part again, or for the first time, does so in every chat to which it still belongs by the school's
 * own facts. Source: P-04. */
public record ResumeParticipations(ChildId child, SchoolId school, Instant at)
        implements ChatRosterCommand<ChildsChats> {

    @Override
    public Model<ChildsChats> model() {
        return ChildsChats.of(child, school);
    }

    @Override
    public Outcome decide(ChildsChats state) {
        return accept(state.chats().places().entrySet().stream()
                .filter(entry -> entry.getValue().condition() != Condition.ACTIVE)
                .filter(entry -> state.belongs(entry.getKey(), entry.getValue(), at))
                .flatMap(entry -> state.permission(entry.getKey(), at) instanceof Allowed basis
                        ? Stream.of(back(entry.getKey(), entry.getValue(), basis))
                        : Stream.<ChatEvent>of())
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
}
