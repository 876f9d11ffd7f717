package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.accounts.AccountRefusal.DOCUMENT_REQUIRED;
import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOffice;
import org.jspecify.annotations.Nullable;

/**
 * An officer of the pupil's school has seen a document by which the birth date is another. Consent follows the corrected
 * date from then on. Source: specification §5.1.
 *
 * @param document reference of the document, not its content
 */
public record CorrectBirthDate(
        AccountId account,
        Personal<LocalDate> birthDate,
        SchoolId school,
        AccountId by,
        String document,
        ProfileTerms terms,
        Instant at)
        implements ProfileCommand<CorrectBirthDate.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(SchoolOffice.NONE, false, null))
                .including(
                        SchoolOffice.over(account, school, by),
                        State::office,
                        (s, office) -> new State(office, s.profile(), s.known()))
                .about(account)
                .on(ProfileCompleted.class, (s, e) -> new State(s.office(), true, e.birthDate()))
                .on(BirthDateCorrected.class, (s, e) -> e.account().equals(account) ? s.corrected(e) : s);
    }

    @Override
    public Outcome decide(State state) {
        if (!state.office().holdsAny() || !state.office().knowsPupil()) return refuse(NOT_FOUND);
        if (!state.office().mayDecide() || by.equals(account)) return refuse(NOT_AUTHORISED);
        if (document.isBlank()) return refuse(DOCUMENT_REQUIRED);
        var born = birthDate.orNull();
        if (!state.profile() || born == null || born.isAfter(terms.today(at))) return refuse(PROFILE_INCOMPLETE);
        if (birthDate.equals(state.known())) return nothingToDo();
        return accept(new BirthDateCorrected(account, birthDate, by, document, at));
    }

    record State(
            SchoolOffice office, boolean profile, @Nullable Personal<LocalDate> known) {

        State corrected(BirthDateCorrected e) {
            return new State(office, profile, e.birthDate());
        }
    }
}
