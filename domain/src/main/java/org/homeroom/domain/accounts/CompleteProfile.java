package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.NAME_CHANGE_NEEDS_APPROVAL;
import static org.homeroom.domain.accounts.AccountRefusal.REAL_NAME_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** Somebody gives his or her real name. Pupils and teachers need not: the roster names them. Source: ACC-19, ACC-27. */
public record CompleteProfile(AccountId account, Personal<PersonName> name, Instant at)
        implements AccountCommand<CompleteProfile.State> {

    /** In characters, for each part of the name. */
    static final int LONGEST_PART = 100;

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, null))
                .about(account)
                .on(AccountRegistered.class, (s, e) -> new State(true, s.name()))
                .on(ProfileCompleted.class, (s, e) -> new State(s.registered(), e.name()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.registered()) return refuse(NOT_FOUND);
        if (!isReal(name.orNull())) return refuse(REAL_NAME_REQUIRED);
        if (name.equals(state.name())) return nothingToDo();
        if (state.name() != null) return refuse(NAME_CHANGE_NEEDS_APPROVAL);
        return accept(new ProfileCompleted(account, name, null, at));
    }

    private static boolean isReal(@Nullable PersonName name) {
        return name != null
                && isPart(name.family())
                && isPart(name.given())
                && (name.patronymic() == null || isPart(name.patronymic()));
    }

    private static boolean isPart(String part) {
        return part.codePoints().anyMatch(Character::isLetter)
                && part.length() <= LONGEST_PART
                && part.codePoints().allMatch(c -> Character.isLetter(c) || " -'’.".indexOf(c) >= 0 || combining(c));
    }

    private static boolean combining(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    record State(boolean registered, @Nullable Personal<PersonName> name) {}
}
