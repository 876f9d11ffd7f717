package org.homeroom.domain.moderation.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.Leadership;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseId;

/**
 * Everybody of a school who could decide in its name, each before one and the same case. There are few of them; only
 * rules ask it in which it matters whether there is another one at all.
 */
record Colleagues(Leadership leadership, Map<AccountId, Examiner> people) {

    static final Colleagues NONE = new Colleagues(Leadership.NOBODY, Map.of());

    static Model<Colleagues> of(CaseId theCase, SchoolId school) {
        return Model.startingWith(NONE)
                .including(Leadership.of(school), Colleagues::leadership, (s, now) -> new Colleagues(now, s.people))
                .then(known -> known.before(theCase, school));
    }

    private Model<Colleagues> before(CaseId theCase, SchoolId school) {
        var model = Model.startingWith(this);
        for (var one : all()) {
            model = model.including(
                    Examiner.of(one, theCase, school),
                    s -> s.people.getOrDefault(one, Examiner.unread(one)),
                    (s, now) -> s.with(one, now));
        }
        return model;
    }

    private Set<AccountId> all() {
        var all = new HashSet<>(leadership.administrators());
        all.addAll(leadership.directors());
        all.addAll(leadership.deputies());
        return all;
    }

    /** Whether anybody but these could have a say in the case. */
    boolean anybodyBut(Set<AccountId> those, Instant at) {
        return anybodyBut(those, one -> true, at);
    }

    /** The same, of the school's direction alone. */
    boolean directionBut(Set<AccountId> those, Instant at) {
        return anybodyBut(those, Examiner::directs, at);
    }

    private boolean anybodyBut(Set<AccountId> those, Predicate<Examiner> which, Instant at) {
        return people.values().stream()
                .filter(one -> !those.contains(one.person()))
                .filter(which)
                .anyMatch(one -> one.bars(at).isEmpty());
    }

    private Colleagues with(AccountId one, Examiner now) {
        var more = new HashMap<>(people);
        more.put(one, now);
        return new Colleagues(leadership, Map.copyOf(more));
    }
}
