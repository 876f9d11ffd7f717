package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A class has one homeroom teacher: whoever was before the newest one is so no more, whichever way the newest came.
 * Source: MEM-06, P-09.
 */
public record RelieveFormerHomeroomTeacher(ClassId theClass, SchoolId school, Instant at)
        implements MembersCommand<RelieveFormerHomeroomTeacher.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(List.of(), null))
                .about(theClass, school)
                .on(HomeroomTeacherAssigned.class, (s, e) -> s.led(e.teacher()))
                .on(HomeroomTeacherRelieved.class, (s, e) -> s.relieved(e.teacher()));
    }

    @Override
    public Outcome decide(State state) {
        var newest = state.newest();
        if (newest == null || !state.leading().contains(newest)) return nothingToDo();
        return accept(state.leading().stream()
                .filter(other -> !other.equals(newest))
                .map(other -> new HomeroomTeacherRelieved(theClass, school, other, at))
                .toList());
    }

    record State(List<AccountId> leading, @Nullable AccountId newest) {

        State led(AccountId teacher) {
            return new State(Stream.concat(others(teacher), Stream.of(teacher)).toList(), teacher);
        }

        State relieved(AccountId teacher) {
            return new State(others(teacher).toList(), newest);
        }

        private Stream<AccountId> others(AccountId teacher) {
            return leading.stream().filter(one -> !one.equals(teacher));
        }
    }
}
