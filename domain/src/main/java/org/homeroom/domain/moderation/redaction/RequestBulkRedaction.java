package org.homeroom.domain.moderation.redaction;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.redaction.RedactionRefusal.REDACTION_ALREADY_OPEN;
import static org.homeroom.domain.moderation.redaction.RedactionRefusal.REDACTION_ID_TAKEN;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Belonged;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionCompleted;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionDeclined;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionRequested;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who decides for a school asks that all a person has written there be taken out of sight: an account in strange
 * hands, or nothing but advertising. It takes a second person, and nobody asks it of oneself or a relative. Source: F-20,
 * O2.
 *
 * @param theCase of which it is a part; null where there is none, since nobody may have reported anything yet
 */
public record RequestBulkRedaction(
        RedactionId redaction,
        AccountId account,
        SchoolId school,
        @Nullable CaseId theCase,
        ViolationReason reason,
        AccountId by,
        Instant at)
        implements RedactionCommand<RequestBulkRedaction.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.unread(by, account))
                .including(Moderator.of(by, school), State::who, State::with)
                .including(Kinship.of(by, account), State::kinship, State::with)
                .including(Belonged.of(account, school), State::person, State::with)
                .about(redaction)
                .on(BulkRedactionRequested.class, (s, e) -> s.with(e))
                .about(account, school)
                .on(BulkRedactionRequested.class, (s, e) -> s.open(e.redaction(), true))
                .on(BulkRedactionDeclined.class, (s, e) -> s.open(e.redaction(), false))
                .on(BulkRedactionCompleted.class, (s, e) -> s.open(e.redaction(), false));
        return theCase == null ? model : model.about(theCase, school).on(CaseOpened.class, (s, e) -> s.inCase());
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.DECIDE_REPORTS, at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.person().ever() || (theCase != null && !state.caseKnown())) return refuse(NOT_FOUND);
        if (state.kinship().close()) return refuse(NOT_AUTHORISED);
        var known = state.known();
        if (known != null)
            return known.account().equals(account) && known.school().equals(school)
                    ? nothingToDo()
                    : refuse(REDACTION_ID_TAKEN);
        if (!state.open().isEmpty()) return refuse(REDACTION_ALREADY_OPEN);
        return accept(new BulkRedactionRequested(redaction, account, school, theCase, reason, OfficerId.of(by), at));
    }

    /**
     * @param known the one that has this id already
     * @param open others for the same person that are neither declined nor done
     */
    record State(
            Moderator who,
            Kinship kinship,
            Belonged person,
            @Nullable BulkRedactionRequested known,
            Set<RedactionId> open,
            boolean caseKnown) {

        static State unread(AccountId by, AccountId account) {
            return new State(Moderator.NOBODY, Kinship.unread(by, account), Belonged.NEVER, null, Set.of(), false);
        }

        State with(Moderator now) {
            return new State(now, kinship, person, known, open, caseKnown);
        }

        State with(Kinship now) {
            return new State(who, now, person, known, open, caseKnown);
        }

        State with(Belonged now) {
            return new State(who, kinship, now, known, open, caseKnown);
        }

        State with(BulkRedactionRequested now) {
            return new State(who, kinship, person, now, open, caseKnown);
        }

        State open(RedactionId one, boolean now) {
            var all = new HashSet<>(open);
            if (now) all.add(one);
            else all.remove(one);
            return new State(who, kinship, person, known, Set.copyOf(all), caseKnown);
        }

        State inCase() {
            return new State(who, kinship, person, known, open, true);
        }
    }
}
