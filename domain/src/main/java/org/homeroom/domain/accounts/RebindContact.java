package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.DOCUMENT_REQUIRED;
import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_ALREADY_IN_USE;
import static org.homeroom.domain.accounts.AccountRefusal.PHONE_ALREADY_IN_USE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactConfirmed;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.accounts.facts.EmailHash;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;

/**
 * Support gives an account another contact, whose control is proven by a code: a child's account that was registered on a
 * parent's phone, above all. The old contact is free at once, and whoever was signed in by it is not any more. Source:
 * ACC-13.
 *
 * @param number the contact itself: a number in E.164, or an e-mail address
 * @param reason in the words of support
 * @param ticket reference of the wish
 */
public record RebindContact(
        AttemptId attempt,
        AccountId account,
        ContactHash contact,
        Personal<String> number,
        Digest code,
        Personal<String> reason,
        String ticket,
        AccountId by,
        AccountTerms terms,
        Instant at)
        implements AccountCommand<RebindContact.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, Entry.NONE, Holder.NOBODY, CodeAttempt.UNKNOWN))
                .including(CodeAttempt.of(attempt, contact), State::attempt, State::with)
                .including(Holder.of(contact), State::holder, State::with)
                .including(Entry.of(account), State::entry, State::with)
                .about(by)
                .on(
                        PlatformAdministratorAppointed.class,
                        (s, e) -> new State(true, s.entry(), s.holder(), s.attempt()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.operator()) return refuse(NOT_AUTHORISED);
        var old = state.entry().contact();
        var kind = state.entry().kind();
        if (old == null || kind == null) return refuse(NOT_FOUND);
        if (contact.equals(old)) return nothingToDo();
        if (ticket.isBlank() || reason.value().filter(words -> !words.isBlank()).isEmpty())
            return refuse(DOCUMENT_REQUIRED);
        var refusal = state.attempt().refuses(code, CodePurpose.REBINDING, terms, at);
        if (refusal.isPresent()) return refusal.get();
        if (state.holder().taken()) return refuse(inUse());
        return accept(rebound(state.entry(), old, kind));
    }

    private AccountRefusal inUse() {
        return switch (contact) {
            case PhoneHash phone -> PHONE_ALREADY_IN_USE;
            case EmailHash email -> EMAIL_ALREADY_IN_USE;
        };
    }

    private List<Event> rebound(Entry entry, ContactHash old, AccountKind kind) {
        var events = new ArrayList<Event>();
        events.add(new ContactConfirmed(attempt, contact, at));
        events.add(new ContactReleased(account, old, at));
        events.add(new ContactRebound(account, contact, kind, number, by.asOperator(), reason, ticket, at));
        events.addAll(entry.ended(account, at));
        return events;
    }

    record State(boolean operator, Entry entry, Holder holder, CodeAttempt attempt) {

        State with(Entry other) {
            return new State(operator, other, holder, attempt);
        }

        State with(Holder other) {
            return new State(operator, entry, other, attempt);
        }

        State with(CodeAttempt other) {
            return new State(operator, entry, holder, other);
        }
    }
}
