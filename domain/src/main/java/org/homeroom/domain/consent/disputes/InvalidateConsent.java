package org.homeroom.domain.consent.disputes;

import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.Paper;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;

/** An officer records that a consent never had effect. Not the same as taking it back. Source: §3.5, UK-3. */
public record InvalidateConsent(
        ConsentId consent,
        ChildId child,
        SchoolId school,
        InvalidationReason reason,
        Personal<String> document,
        AccountId by,
        Instant at)
        implements OfficerCommand<InvalidateConsent.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(OfficerView.UNKNOWN, false))
                .including(OfficerView.of(child, school, by), State::view, (s, view) -> new State(view, s.given()))
                .about(child, school)
                .on(ConsentGranted.class, (s, e) -> s.given(e.consent().equals(consent)))
                .on(OwnConsentGranted.class, (s, e) -> s.given(e.consent().equals(consent)))
                .on(SchoolConsentGranted.class, (s, e) -> s.given(e.consent().equals(consent)));
    }

    @Override
    public Outcome decide(State state) {
        var view = state.view();
        var barred = view.bars(by, at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.given()) return refuse(NOT_FOUND);
        if (Paper.isMissing(document)) return refuse(EVIDENCE_INSUFFICIENT);
        return view.standing()
                .purposeOf(consent)
                .map(purpose -> accept(new ConsentInvalidated(consent, child, school, purpose, reason, document, at)))
                .orElseGet(Outcome::nothingToDo);
    }

    /** @param given whether there ever was such a consent for the child in this school */
    record State(OfficerView view, boolean given) {

        State given(boolean thisOne) {
            return new State(view, given || thisOne);
        }
    }
}
