package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ALREADY_EXISTS;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.ChatRefusal;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.Measures;
import org.homeroom.domain.chats.facts.Newcomer;
import org.homeroom.domain.chats.facts.Newcomers;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassRecord;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.CommunityRecord;
import org.homeroom.domain.memberships.facts.GuestRefusal;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What matters for making a chat.
 *
 * @param known the chat that has this id already; null while there is none
 * @param by who makes it
 * @param others who shall be in it from the beginning
 * @param theClass of which it is; none where no class is named
 * @param community of which it is; none where no community is named
 * @param measures of the school against who makes it
 */
record Opening(
        @Nullable ChatCreated known,
        Newcomer by,
        Newcomers others,
        ClassRecord theClass,
        CommunityRecord community,
        Measures measures) {

    static Model<Opening> of(ChatId chat, SchoolId school, AccountId by, Collection<AccountId> others) {
        return Model.startingWith(new Opening(
                        null,
                        Newcomer.unknown(by),
                        Newcomers.unread(others),
                        ClassRecord.NONE,
                        CommunityRecord.NONE,
                        Measures.NONE))
                .about(chat)
                .on(ChatCreated.class, (s, e) -> new Opening(e, s.by, s.others, s.theClass, s.community, s.measures))
                .including(Measures.of(by, school), Opening::measures, Opening::under)
                .including(Newcomer.of(by, school), Opening::by, Opening::madeBy)
                .including(Newcomers.of(others, school), Opening::others, Opening::with);
    }

    static Model<Opening> of(
            ChatId chat, SchoolId school, @Nullable ClassId theClass, AccountId by, Collection<AccountId> others) {
        var model = of(chat, school, by, others);
        return theClass == null
                ? model
                : model.including(ClassRecord.of(theClass, school), Opening::theClass, Opening::in);
    }

    static Model<Opening> of(
            ChatId chat, SchoolId school, CommunityId community, AccountId by, Collection<AccountId> others) {
        return of(chat, school, by, others)
                .including(CommunityRecord.of(community, by), Opening::community, Opening::in);
    }

    /** Why somebody has no say here at all, if so. For those who have no place in the school it does not exist. */
    Optional<Refusal> outsider() {
        if (by.person().belongs()) return Optional.empty();
        return Optional.of(by.person().visits().stays().isEmpty() ? NOT_FOUND : GuestRefusal.GUEST_SCOPE_VIOLATION);
    }

    /** Why a chat cannot be called so, be over then, or be begun with so many, if so. */
    static Optional<Refusal> malformed(
            @Nullable Personal<String> title,
            @Nullable Instant expiresAt,
            Collection<AccountId> others,
            ChatTerms terms,
            Instant at) {
        if (title != null) {
            var words = title.value().map(String::strip).orElse("");
            if (words.isEmpty() || words.codePointCount(0, words.length()) > terms.longestTitle())
                return Optional.of(OpeningRefusal.CHAT_TITLE_INVALID);
        }
        if (expiresAt != null && !expiresAt.isAfter(at)) return Optional.of(OpeningRefusal.CHAT_EXPIRY_INVALID);
        return others.size() > terms.mostAtOnce() ? Optional.of(ChatRefusal.TOO_MANY_AT_ONCE) : Optional.empty();
    }

    /**
     * The chat with all who shall be in it; whoever makes it decides for it from then on. Who may say nothing in the whole
     * school begins none.
     *
     * @param more what else goes on record about it
     */
    Outcome open(ChatCreated wanted, Event... more) {
        if (known != null) return same(wanted, known) ? nothingToDo() : refuse(CHAT_ALREADY_EXISTS);
        var at = wanted.at();
        var silenced = measures.silences(wanted.chat(), at);
        if (silenced.isPresent()) return refuse(silenced.get());
        var chat = ChatRecord.of(wanted);
        var role = by.role(chat, at);
        if (role.isEmpty()) return refuse(by.bars(chat, at).orElse(ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT));
        var barred = others.bars(chat, at);
        if (barred.isPresent()) return refuse(barred.get());
        var events = new ArrayList<Event>(List.of(wanted));
        events.addAll(List.of(more));
        events.add(by.enters(chat, role.get(), at));
        events.add(new ChatAdminGranted(wanted.chat(), by.account(), wanted.school(), at));
        events.addAll(others.without(by.account()).enter(chat, at));
        return accept(events);
    }

    private static boolean same(ChatCreated wanted, ChatCreated known) {
        return wanted.kind() == known.kind()
                && wanted.school().equals(known.school())
                && Objects.equals(wanted.theClass(), known.theClass())
                && Objects.equals(wanted.community(), known.community())
                && wanted.between().equals(known.between())
                && wanted.roster() == known.roster()
                && wanted.roles().equals(known.roles())
                && Objects.equals(wanted.title(), known.title())
                && Objects.equals(wanted.expiresAt(), known.expiresAt());
    }

    /** As what whoever makes the chat acts here, being of the staff. */
    Role ownRole() {
        return by.person().is(Role.TEACHER) ? Role.TEACHER : Role.STAFF;
    }

    /** Whether it is somebody of the school's administration or direction. */
    boolean directs() {
        return by.person().holding().administrator()
                || !by.person().holding().offices().isEmpty();
    }

    boolean classIsThere() {
        return theClass.exists() && !theClass.archived();
    }

    /** Each role once, in the order in which roles are declared. */
    static List<Role> roles(Collection<Role> some) {
        return some.stream().distinct().sorted().toList();
    }

    private Opening madeBy(Newcomer now) {
        return new Opening(known, now, others, theClass, community, measures);
    }

    private Opening with(Newcomers now) {
        return new Opening(known, by, now, theClass, community, measures);
    }

    private Opening in(ClassRecord now) {
        return new Opening(known, by, others, now, community, measures);
    }

    private Opening in(CommunityRecord now) {
        return new Opening(known, by, others, theClass, now, measures);
    }

    private Opening under(Measures now) {
        return new Opening(known, by, others, theClass, community, now);
    }
}
