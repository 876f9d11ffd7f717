package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_NOT_PUBLISHED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_PROVIDED_BY_POLICY;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentRequested;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOffice;
import org.jspecify.annotations.Nullable;

/**
 * The school asks the guardians of a pupil, or one who is old enough, to agree to what is published. Asked once for each
 * notice and circle of guardians. Source: CON-05, P-02.
 *
 * @param by null where the system asks: then, while nothing is published, nothing is asked
 */
public record RequestConsent(
        ChildId child,
        SchoolId school,
        ConsentPurpose purpose,
        @Nullable AccountId by,
        Instant at) implements ConsentCommand<RequestConsent.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(SchoolOffice.NONE, Standing.unknown(), null))
                .including(
                        Standing.of(child, school),
                        State::standing,
                        (s, standing) -> new State(s.office(), standing, s.asked()))
                .about(child, school)
                .on(
                        ConsentRequested.class,
                        (s, e) -> e.purpose() == purpose ? new State(s.office(), s.standing(), e) : s);
        return by == null
                ? model
                : model.including(
                        SchoolOffice.over(child.account(), school, by),
                        State::office,
                        (s, office) -> new State(office, s.standing(), s.asked()));
    }

    @Override
    public Outcome decide(State state) {
        var standing = state.standing();
        if (by != null && !state.office().holdsAny()) return refuse(NOT_FOUND);
        if (by != null && !state.office().mayDecide()) return refuse(NOT_AUTHORISED);
        if (!standing.pupil()) return refuse(NOT_FOUND);
        if (!standing.policyAt(at).terms().names(purpose))
            return by == null ? nothingToDo() : refuse(NOT_PROVIDED_BY_POLICY);
        var notice = standing.law().noticeFor(purpose);
        if (notice == null) return by == null ? nothingToDo() : refuse(NOTICE_NOT_PUBLISHED);
        if (standing.permits(purpose, at) instanceof Permission.Allowed) return nothingToDo();
        var guardians = standing.guardiansAt(at);
        var asked = state.asked();
        if (asked != null
                && asked.notice().equals(notice)
                && Set.copyOf(asked.guardians()).equals(Set.copyOf(guardians))) return nothingToDo();
        return accept(new ConsentRequested(child, school, purpose, notice, guardians, at));
    }

    record State(
            SchoolOffice office,
            Standing standing,
            @Nullable ConsentRequested asked) {}
}
