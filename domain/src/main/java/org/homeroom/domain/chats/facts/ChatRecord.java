package org.homeroom.domain.chats.facts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatFrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatEvent.ChatSettingsChanged;
import org.homeroom.domain.chats.facts.ChatEvent.ChatUnfrozen;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one chat add up to, without the people in it.
 *
 * @param created null when there is no such chat in the school
 * @param archived the chat itself is closed
 * @param history its class has become history: whoever was in it then can read it
 * @param frozen why nobody can write for now; null while everybody who may can
 * @param changed what its administrators have set; null while they have not
 */
public record ChatRecord(
        @Nullable ChatCreated created,
        boolean archived,
        boolean history,
        @Nullable FreezeReason frozen,
        @Nullable ChatSettings changed) {

    public static final ChatRecord NONE = new ChatRecord(null, false, false, null, null);

    /** A chat of a class has the class's own id; of others the class is read once it is known. */
    public static Model<ChatRecord> of(ChatId chat, SchoolId school) {
        return Model.startingWith(NONE)
                .about(chat, school)
                .on(ChatCreated.class, (s, e) -> new ChatRecord(e, s.archived, s.history, s.frozen, s.changed))
                .on(ChatArchived.class, (s, e) -> s.archived(true))
                .on(ChatReopened.class, (s, e) -> s.archived(false))
                .on(ChatFrozen.class, (s, e) -> s.frozen(e.reason()))
                .on(ChatUnfrozen.class, (s, e) -> s.frozen(null))
                .on(ChatSettingsChanged.class, (s, e) -> s.set(e.settings()))
                .about(chat.asClass(), school)
                .on(ClassArchived.class, (s, e) -> s.history(true))
                .on(ClassRestored.class, (s, e) -> s.history(false))
                .then(known -> known.ofAnotherClass(chat, school));
    }

    private Model<ChatRecord> ofAnotherClass(ChatId chat, SchoolId school) {
        var model = Model.startingWith(this);
        var theClass = theClass();
        return theClass == null || theClass.equals(chat.asClass())
                ? model
                : model.about(theClass, school)
                        .on(ClassArchived.class, (s, e) -> s.history(true))
                        .on(ClassRestored.class, (s, e) -> s.history(false));
    }

    /** A chat that somebody is about to make. */
    public static ChatRecord of(ChatCreated created) {
        return new ChatRecord(created, false, false, null, null);
    }

    public boolean exists() {
        return created != null;
    }

    /** Of a chat that exists. */
    public ChatId id() {
        return requireNonNull(created).chat();
    }

    /** @throws NullPointerException when there is no such chat */
    public ChatKind kind() {
        return requireNonNull(created).kind();
    }

    public @Nullable ClassId theClass() {
        return created == null ? null : created.theClass();
    }

    public @Nullable CommunityId community() {
        return created == null ? null : created.community();
    }

    public boolean derived() {
        return created != null && created.roster() == RosterMode.DERIVED;
    }

    /** Whether people in this role are let in at all. */
    public boolean admits(Role role) {
        return created != null && created.roles().contains(role);
    }

    public ChatSettings settings() {
        return changed != null ? changed : ChatSettings.of(kind());
    }

    /** Whether the chat can only be read. */
    public boolean closed(Instant at) {
        return archived || over(at);
    }

    /** Whether its class, or the time for which it was made, is over: then nobody opens it again. */
    public boolean over(Instant at) {
        return history || (created != null && created.expiresAt() != null && !at.isBefore(created.expiresAt()));
    }

    /** Why nobody can write here now, whoever it is. */
    public Optional<Refusal> silent(Instant at) {
        if (closed(at)) return Optional.of(ChatRefusal.CHAT_ARCHIVED);
        return frozen == null ? Optional.empty() : Optional.of(ChatRefusal.CHAT_FROZEN);
    }

    /**
     * Why somebody cannot write here now, by what the chat's administrators have set. It does not concern them.
     *
     * @param answering whether it is an answer to something that somebody else has begun
     */
    public Optional<Refusal> restrains(@Nullable Role role, boolean answering, Instant at, ZoneId zone) {
        var settings = settings();
        var staff = role == Role.TEACHER || role == Role.STAFF;
        var may = switch (settings.posting()) {
            case EVERYBODY -> true;
            case STAFF -> staff || (answering && settings.replies());
            case ADMINISTRATORS -> answering && settings.replies();
        };
        if (!may) return Optional.of(ChatRefusal.READ_ONLY_FOR_ROLE);
        return settings.hours() == null || settings.hours().include(at, zone)
                ? Optional.empty()
                : Optional.of(ChatRefusal.OUTSIDE_POSTING_HOURS);
    }

    private ChatRecord archived(boolean now) {
        return new ChatRecord(created, now, history, frozen, changed);
    }

    private ChatRecord history(boolean now) {
        return new ChatRecord(created, archived, now, frozen, changed);
    }

    private ChatRecord frozen(@Nullable FreezeReason now) {
        return new ChatRecord(created, archived, history, now, changed);
    }

    private ChatRecord set(ChatSettings now) {
        return new ChatRecord(created, archived, history, frozen, now);
    }
}
