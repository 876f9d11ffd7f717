package org.homeroom.domain.accounts.leaving;

import static org.homeroom.domain.accounts.AccountRefusal.CASE_OPEN;
import static org.homeroom.domain.accounts.AccountRefusal.DOCUMENT_REQUIRED;
import static org.homeroom.domain.accounts.AccountRefusal.LEGAL_HOLD;
import static org.homeroom.domain.accounts.AccountRefusal.OUT_OF_ORDER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.ErasureRequested;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOfPerson;
import org.homeroom.domain.moderation.facts.Hold;
import org.jspecify.annotations.Nullable;

/**
 * A second person carries out what was asked for: an administrator of the person's school, or the platform's for somebody
 * who belongs to no school; never a guardian of the person, who may be the one that asked. The number of the act goes on record; the key of everything personal is destroyed because of
 * that. What a court or an undecided case needs is not erased before that ends. Source: specification RU-9, §5.1, §5.5.
 *
 * @param school for which who asks decides; null for the platform
 * @param certificate number of the act of destruction
 */
public record EraseSubject(
        AccountId account, String certificate, @Nullable SchoolId school, AccountId by, Instant at)
        implements LeavingCommand<EraseSubject.State> {

    @Override
    public Model<State> model() {
        var platform = Model.startingWith(State.UNKNOWN)
                .including(Presence.of(account), State::presence, State::with)
                .including(Hold.on(account), State::hold, State::with)
                .about(account)
                .on(ErasureRequested.class, (s, e) -> s.requestedNow())
                .on(MembershipApproved.class, (s, e) -> s.belonging())
                .about(account.asChild(), by.asGuardian())
                .on(GuardianLinkVerified.class, (s, e) -> s.ofOwnChild())
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> s.byOperator());
        return school == null
                ? platform
                : platform.including(SchoolOfPerson.of(account, school, by), State::school, State::with);
    }

    @Override
    public Outcome decide(State state) {
        var mayDecide = school == null
                ? state.operator() && !state.member()
                : state.school().mayDecide();
        if (!mayDecide) return refuse(NOT_FOUND);
        if (by.equals(account) || state.ownChild()) return refuse(NOT_AUTHORISED);
        if (state.presence() == Presence.ERASED) return nothingToDo();
        if (!state.requested()) return refuse(OUT_OF_ORDER);
        if (state.hold().ordered()) return refuse(LEGAL_HOLD);
        if (state.hold().needed()) return refuse(CASE_OPEN);
        if (certificate.isBlank()) return refuse(DOCUMENT_REQUIRED);
        return accept(new PersonalDataErased(account, certificate, at));
    }

    record State(
            Presence presence,
            boolean requested,
            boolean member,
            boolean operator,
            boolean ownChild,
            SchoolOfPerson school,
            Hold hold) {

        static final State UNKNOWN =
                new State(Presence.HERE, false, false, false, false, SchoolOfPerson.UNRELATED, Hold.NONE);

        State with(Presence other) {
            return new State(other, requested, member, operator, ownChild, school, hold);
        }

        State with(SchoolOfPerson other) {
            return new State(presence, requested, member, operator, ownChild, other, hold);
        }

        State with(Hold other) {
            return new State(presence, requested, member, operator, ownChild, school, other);
        }

        State requestedNow() {
            return new State(presence, true, member, operator, ownChild, school, hold);
        }

        State belonging() {
            return new State(presence, requested, true, operator, ownChild, school, hold);
        }

        State byOperator() {
            return new State(presence, requested, member, true, ownChild, school, hold);
        }

        State ofOwnChild() {
            return new State(presence, requested, member, operator, true, school, hold);
        }
    }
}
