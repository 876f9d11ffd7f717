package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.chats.notices.NoticeRefusal.QUIET_HOURS_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.Objects;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.NoticeEvent.SchoolQuietHoursSet;
import org.homeroom.domain.chats.facts.QuietHours;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * The school says when its people are left in peace, unless they say otherwise. Source: CHT-18.
 *
 * @param hours null for none any more
 */
public record SetSchoolQuietHours(SchoolId school, @Nullable QuietHours hours, AccountId by, Instant at)
        implements NoticeCommand<SetSchoolQuietHours.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, null))
                .including(Holding.of(by, school), State::who, (s, now) -> new State(now, s.hours()))
                .about(school)
                .on(SchoolQuietHoursSet.class, (s, e) -> new State(s.who(), e.hours()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.who().belongs()) return refuse(NOT_FOUND);
        if (!state.who().may(SchoolRight.SET_SCHOOL_RULES)) return refuse(NOT_AUTHORISED);
        if (hours != null && !hours.valid()) return refuse(QUIET_HOURS_INVALID);
        if (Objects.equals(hours, state.hours())) return nothingToDo();
        return accept(new SchoolQuietHoursSet(school, hours, OfficerId.of(by), at));
    }

    record State(Holding who, @Nullable QuietHours hours) {}
}
