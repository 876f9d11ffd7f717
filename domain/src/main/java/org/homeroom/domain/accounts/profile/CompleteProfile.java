package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.accounts.AccountRefusal.BELOW_MINIMUM_AGE;
import static org.homeroom.domain.accounts.AccountRefusal.NAME_CHANGE_NEEDS_APPROVAL;
import static org.homeroom.domain.accounts.AccountRefusal.REAL_NAME_REQUIRED;
import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.MinimumAgeWarningRecorded;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.consent.facts.LawInForce;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gives his or her real name, and a pupil the birth date. Whom the roster names need not. Who is younger than
 * recommended is warned of or refused, as the policy of the platform has it, or the terms while there is none. Source: ACC-19, ACC-23, ACC-27.
 */
public record CompleteProfile(
        AccountId account,
        Personal<PersonName> name,
        @Nullable Personal<LocalDate> birthDate,
        ProfileTerms terms,
        Instant at)
        implements ProfileCommand<CompleteProfile.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null, null, LawInForce.BUILT_IN))
                .including(LawInForce.ofPlatform(), State::law, (s, law) -> new State(s.kind(), s.profile(), law))
                .about(account)
                .on(AccountRegistered.class, (s, e) -> new State(e.kind(), s.profile(), s.law()))
                .on(ProfileCompleted.class, (s, e) -> new State(s.kind(), e, s.law()));
    }

    @Override
    public Outcome decide(State state) {
        var terms = this.terms.under(state.law(), at);
        if (state.kind() == null) return refuse(NOT_FOUND);
        if (!RealName.is(name.orNull())) return refuse(REAL_NAME_REQUIRED);
        if (state.profile() != null)
            return isTheSame(state.profile()) ? nothingToDo() : refuse(NAME_CHANGE_NEEDS_APPROVAL);
        var born = birthDate == null ? null : birthDate.orNull();
        if (state.kind() == AccountKind.CHILD && born == null) return refuse(PROFILE_INCOMPLETE);
        if (born != null && born.isAfter(terms.today(at))) return refuse(PROFILE_INCOMPLETE);
        var completed = new ProfileCompleted(account, name, birthDate, at);
        if (born == null || !terms.isTooYoung(born, at)) return accept(completed);
        if (terms.mode() == MinimumAgeMode.REJECT) return refuse(BELOW_MINIMUM_AGE);
        return accept(completed, new MinimumAgeWarningRecorded(account, terms.minimumAge(), at));
    }

    /** A birth date that is not named again is not questioned. */
    private boolean isTheSame(ProfileCompleted known) {
        return name.equals(known.name()) && (birthDate == null || birthDate.equals(known.birthDate()));
    }

    record State(@Nullable AccountKind kind, @Nullable ProfileCompleted profile, LawInForce law) {}
}
