package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ALREADY_EXISTS;
import static org.homeroom.domain.chats.facts.ChatRefusal.CONTACT_NOT_ALLOWED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Acquaintance;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.Measures;
import org.homeroom.domain.chats.facts.Newcomer;
import org.homeroom.domain.chats.facts.PairId;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.consent.facts.Permission.Denied;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.GuestRefusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Two people of one school begin to talk alone. The {@link org.homeroom.domain.chats.facts.ContactMatrix} must allow it in
 * both directions; for two who may not, it makes no difference whether the other one exists. There is one such chat for two
 * people in a school, whoever of them began. Source: CHT-08, CHT-09, MEM-16, F-04, D-01.
 *
 * @param pair who the two are, in whatever order
 */
public record OpenDirectChat(ChatId chat, PairId pair, SchoolId school, AccountId with, AccountId by, Instant at)
        implements OpeningCommand<OpenDirectChat.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(State.unread(by, with))
                .including(Acquaintance.of(by, with, school), State::between, State::with)
                .including(Measures.of(by, school), State::measures, State::with)
                .including(Standing.of(by.asChild(), school), State::self, State::self)
                .including(Standing.of(with.asChild(), school), State::other, State::other)
                .about(pair)
                .on(ChatCreated.class, (s, e) -> s.of(e))
                .about(chat)
                .on(ChatCreated.class, (s, e) -> s.of(e));
    }

    @Override
    public Outcome decide(State state) {
        var person = state.between().person();
        if (!person.belongs())
            return refuse(person.visits().stays().isEmpty() ? NOT_FOUND : GuestRefusal.GUEST_SCOPE_VIOLATION);
        var role = state.between().role(at);
        var others = state.between().turned().role(at);
        if (!state.between().mayStart(at) || role.isEmpty() || others.isEmpty()) return refuse(CONTACT_NOT_ALLOWED);
        if (state.measures().parts(with, at)) return refuse(CONTACT_NOT_ALLOWED);
        var roles = Opening.roles(List.of(role.get(), others.get()));
        var wanted = new ChatCreated(
                chat,
                ChatKind.DIRECT,
                school,
                null,
                null,
                pair,
                List.of(by, with),
                RosterMode.SELECTED,
                roles,
                null,
                null,
                at);
        var record = ChatRecord.of(wanted);
        var self = new Newcomer(by, person, state.self());
        var other = new Newcomer(with, state.between().counterpart(), state.other());
        if (self.permission(record, role.get(), at) instanceof Denied denied) return refuse(denied.reason());
        if (state.known() != null)
            return state.known().chat().equals(chat)
                            && pair.equals(state.known().pair())
                    ? nothingToDo()
                    : refuse(CHAT_ALREADY_EXISTS);
        var silenced = state.measures().silences(chat, at);
        if (silenced.isPresent()) return refuse(silenced.get());
        return accept(
                wanted,
                self.enters(record, role.get(), at),
                new ChatAdminGranted(chat, by, school, at),
                other.enters(record, others.get(), at),
                new ChatAdminGranted(chat, with, school, at));
    }

    /** @param known the chat of the two, or the one that has this id; null while there is neither */
    record State(@Nullable ChatCreated known, Acquaintance between, Measures measures, Standing self, Standing other) {

        static State unread(AccountId by, AccountId with) {
            return new State(
                    null, Acquaintance.unread(by, with), Measures.NONE, Standing.unknown(), Standing.unknown());
        }

        State of(ChatCreated chat) {
            return new State(chat, between, measures, self, other);
        }

        State with(Acquaintance now) {
            return new State(known, now, measures, self, other);
        }

        State with(Measures now) {
            return new State(known, between, now, self, other);
        }

        State self(Standing now) {
            return new State(known, between, measures, now, other);
        }

        State other(Standing now) {
            return new State(known, between, measures, self, now);
        }
    }
}
