package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialEvent.PupilsMaterialsSet;
import org.homeroom.domain.chats.facts.PupilsMaterials;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** The school says whether its pupils may publish materials. Until then they may not. Source: CHT-14. */
public record SetPupilsMaterials(SchoolId school, PupilsMaterials pupils, AccountId by, Instant at)
        implements MaterialCommand<SetPupilsMaterials.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, PupilsMaterials.NOT_AT_ALL))
                .including(Holding.of(by, school), State::who, (s, now) -> new State(now, s.pupils()))
                .including(rule(school), State::pupils, (s, now) -> new State(s.who(), now));
    }

    /** What the school has said last. */
    static Model<PupilsMaterials> rule(SchoolId school) {
        return Model.startingWith(PupilsMaterials.NOT_AT_ALL)
                .about(school)
                .on(PupilsMaterialsSet.class, (s, e) -> e.pupils());
    }

    @Override
    public Outcome decide(State state) {
        if (!state.who().belongs()) return refuse(NOT_FOUND);
        if (!state.who().may(SchoolRight.SET_SCHOOL_RULES)) return refuse(NOT_AUTHORISED);
        if (state.pupils() == pupils) return nothingToDo();
        return accept(new PupilsMaterialsSet(school, pupils, OfficerId.of(by), at));
    }

    record State(Holding who, PupilsMaterials pupils) {}
}
