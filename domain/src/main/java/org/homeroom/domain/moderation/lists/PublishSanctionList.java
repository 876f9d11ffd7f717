package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.lists.ListRefusal.SANCTION_LIST_ID_TAKEN;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListPublished;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.jspecify.annotations.Nullable;

/** A school keeps a list that others may follow; whoever knows its id may. Source: F-19. */
public record PublishSanctionList(
        SanctionListId list, SchoolId school, Personal<String> title, AccountId by, Instant at)
        implements ListCommand<PublishSanctionList.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Moderator.NOBODY, null))
                .including(Moderator.of(by, school), State::who, (s, now) -> new State(now, s.published()))
                .about(list)
                .on(SanctionListPublished.class, (s, e) -> new State(s.who(), e));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.DECIDE_REPORTS, at);
        if (barred.isPresent()) return refuse(barred.get());
        var known = state.published();
        if (known != null) return known.school().equals(school) ? nothingToDo() : refuse(SANCTION_LIST_ID_TAKEN);
        return accept(new SanctionListPublished(list, school, title, OfficerId.of(by), at));
    }

    record State(Moderator who, @Nullable SanctionListPublished published) {}
}
