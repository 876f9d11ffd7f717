package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_ALREADY_IN_USE;
import static org.homeroom.domain.accounts.AccountRefusal.OUT_OF_ORDER;
import static org.homeroom.domain.accounts.AccountRefusal.PHONE_ALREADY_IN_USE;
import static org.homeroom.domain.accounts.AccountRefusal.PHONE_OF_ANOTHER_ROLE;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactConfirmed;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.accounts.facts.EmailHash;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationNamed;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationTaken;
import org.homeroom.domain.memberships.facts.MembershipEvent.EmailRegistrationInvited;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationTaken;
import org.jspecify.annotations.Nullable;

/**
 * Somebody names the code that was sent, and with it the contact becomes an account. A wrong code goes on record, so that
 * nobody can try them all. Only here, with control of the contact proven, is it said that somebody has it already.
 * Source: ACC-02 to ACC-04, ACC-07 to ACC-09.
 *
 * @param number the contact itself: a number in E.164 or an address; its subject the new account
 */
public record ConfirmContact(
        AttemptId attempt,
        ContactHash contact,
        Personal<String> number,
        Digest code,
        AccountId account,
        SessionId session,
        AccountTerms terms,
        Instant at)
        implements AccountCommand<ConfirmContact.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holder.NOBODY, null, null, null, CodeAttempt.UNKNOWN))
                .including(CodeAttempt.of(attempt, contact), State::attempt, State::with)
                .including(Holder.of(contact), State::holder, State::with)
                .about(attempt, contact)
                .on(RegistrationStarted.class, (s, e) -> s.of(e.kind()))
                .about(attempt)
                .on(EmailRegistrationInvited.class, (s, e) -> s.by(e))
                .on(OpenInvitationNamed.class, (s, e) -> s.by(e));
    }

    @Override
    public Outcome decide(State state) {
        if (contact instanceof EmailHash && state.invited() == null && state.link() == null)
            return refuse(OUT_OF_ORDER);
        var refusal = state.attempt().refuses(code, CodePurpose.REGISTRATION, terms, at);
        if (refusal.isPresent()) return refusal.get();
        if (state.kind() == null) return refuse(PHONE_OF_ANOTHER_ROLE);
        if (state.holder().taken())
            return refuse(inUse(state.kind() == state.holder().kind()));
        return accept(registered(state.kind(), state.invited(), state.link()));
    }

    private AccountRefusal inUse(boolean sameKind) {
        return switch (contact) {
            case EmailHash email -> EMAIL_ALREADY_IN_USE;
            case PhoneHash phone -> sameKind ? PHONE_ALREADY_IN_USE : PHONE_OF_ANOTHER_ROLE;
        };
    }

    private List<Event> registered(
            AccountKind kind, @Nullable EmailRegistrationInvited invited, @Nullable OpenInvitationNamed link) {
        var events = new ArrayList<Event>();
        events.add(new ContactConfirmed(attempt, contact, at));
        events.add(new AccountRegistered(account, contact, kind, number, at));
        events.add(new SessionOpened(session, account, at));
        if (invited != null)
            events.add(new InvitationTaken(account, invited.invitation(), invited.person(), invited.school(), at));
        if (link != null)
            events.add(new OpenInvitationTaken(
                    account, link.invitation(), link.school(), link.theClass(), link.issuer(), at));
        return events;
    }

    /** @param link by which the person came, where it names nobody */
    record State(
            Holder holder,
            @Nullable AccountKind kind,
            @Nullable EmailRegistrationInvited invited,
            @Nullable OpenInvitationNamed link,
            CodeAttempt attempt) {

        State with(CodeAttempt other) {
            return new State(holder, kind, invited, link, other);
        }

        State with(Holder other) {
            return new State(other, kind, invited, link, attempt);
        }

        State of(AccountKind other) {
            return new State(holder, other, invited, link, attempt);
        }

        State by(EmailRegistrationInvited other) {
            return new State(holder, kind, other, link, attempt);
        }

        State by(OpenInvitationNamed other) {
            return new State(holder, kind, invited, other, attempt);
        }
    }
}
