package org.homeroom.domain.accounts.leaving;

import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.SubjectDataExported;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ExportScope;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/**
 * Somebody takes along what is known of him or her, or a guardian what is known of a child. Source: F-24.
 *
 * @param digest of what is about to be handed out
 */
public record ExportSubjectData(AccountId account, ExportScope scope, Digest digest, AccountId by, Instant at)
        implements LeavingCommand<ExportSubjectData.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Spokesperson.known(account, by), Presence.HERE, false))
                .including(
                        Spokesperson.of(account, by), State::by, (s, by) -> new State(by, s.presence(), s.registered()))
                .including(
                        Presence.of(account),
                        State::presence,
                        (s, presence) -> new State(s.by(), presence, s.registered()))
                .about(account)
                .on(AccountRegistered.class, (s, e) -> new State(s.by(), s.presence(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.by().may(GuardianRight.SEE, at) || !state.registered()) return refuse(NOT_FOUND);
        if (state.presence() == Presence.ERASED) return refuse(SUBJECT_ERASED);
        return accept(new SubjectDataExported(account, scope, digest, at));
    }

    record State(Spokesperson by, Presence presence, boolean registered) {}
}
