package org.homeroom.application.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.application.chats.ChatQueries.Removal;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallEnded;
import org.homeroom.domain.chats.facts.CallEvent.CallStarted;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStarted;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStopped;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminRevoked;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatFrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatEvent.ChatSettingsChanged;
import org.homeroom.domain.chats.facts.ChatEvent.ChatUnfrozen;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.chats.facts.PollEvent.PollClosed;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.chats.facts.PollEvent.VoteCast;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;

/** What an event means for a screen. Whoever may not have seen a message is not told what becomes of it. */
final class Telling {

    private static final List<Class<? extends Event>> TOLD = List.of(
            MessagePosted.class,
            MessageEdited.class,
            MessageDeletedByAuthor.class,
            MessageRedacted.class,
            MessagePinned.class,
            MessageUnpinned.class,
            PollCreated.class,
            VoteCast.class,
            PollClosed.class,
            CallStarted.class,
            CallEnded.class,
            RecordingStarted.class,
            RecordingStopped.class,
            ParticipantAdmitted.class,
            ParticipationSuspended.class,
            ParticipationResumed.class,
            ParticipantLeft.class,
            ParticipantRemoved.class,
            ChatAdminGranted.class,
            ChatAdminRevoked.class,
            ChatSettingsChanged.class,
            ChatFrozen.class,
            ChatUnfrozen.class,
            ChatArchived.class,
            ChatReopened.class);

    private final History history;

    Telling(History history) {
        this.history = history;
    }

    /** Everything about these chats that is told. */
    static Boundary about(Collection<ChatId> chats) {
        return new Boundary(chats.stream()
                .flatMap(chat -> TOLD.stream().map(type -> new Boundary.Slice(Set.of(chat.tag()), type)))
                .toList());
    }

    /** Empty for what is not told. May wait for the log: who edits a message does not say when it was posted. */
    Optional<FeedItem> of(Recorded recorded) {
        var position = recorded.position();
        return switch (recorded.event()) {
            case MessagePosted e -> Optional.of(new FeedItem(position, e.chat(), e.at(), posted(e)));
            case MessageEdited e ->
                later(
                        position,
                        e.chat(),
                        e.message(),
                        new Change.MessageChanged(
                                e.chat().value(), e.message().value(), e.text().orNull(), e.at()));
            case MessageDeletedByAuthor e ->
                later(position, e.chat(), e.message(), removed(e.chat(), e.message(), Removal.BY_AUTHOR));
            case MessageRedacted e ->
                later(position, e.chat(), e.message(), removed(e.chat(), e.message(), Removal.BY_SCHOOL));
            case MessagePinned e -> later(position, e.chat(), e.message(), pin(e.chat(), e.message(), true));
            case MessageUnpinned e -> later(position, e.chat(), e.message(), pin(e.chat(), e.message(), false));
            case PollCreated e -> poll(position, e.chat(), e.message());
            case VoteCast e -> poll(position, e.chat(), e.message());
            case PollClosed e -> poll(position, e.chat(), e.message());
            case CallStarted e -> call(position, e.chat(), e.call());
            case CallEnded e -> call(position, e.chat(), e.call());
            case RecordingStarted e -> call(position, e.chat(), e.call());
            case RecordingStopped e -> call(position, e.chat(), e.call());
            case ParticipantAdmitted e -> person(position, e.chat(), e.account(), true);
            case ParticipationResumed e -> person(position, e.chat(), e.account(), true);
            case ParticipationSuspended e -> person(position, e.chat(), e.account(), false);
            case ParticipantLeft e -> person(position, e.chat(), e.account(), false);
            case ParticipantRemoved e -> person(position, e.chat(), e.account(), false);
            case ChatAdminGranted e -> chat(position, e.chat());
            case ChatAdminRevoked e -> chat(position, e.chat());
            case ChatSettingsChanged e -> chat(position, e.chat());
            case ChatFrozen e -> chat(position, e.chat());
            case ChatUnfrozen e -> chat(position, e.chat());
            case ChatArchived e -> chat(position, e.chat());
            case ChatReopened e -> chat(position, e.chat());
            default -> Optional.empty();
        };
    }

    private static Change posted(MessagePosted e) {
        return new Change.MessageNew(
                e.chat().value(),
                e.message().value(),
                e.author().value(),
                e.authorRole(),
                e.badge(),
                e.text().orNull(),
                e.replyTo(),
                values(e.mentions().stream()),
                values(e.files().stream()),
                e.stickerPack(),
                e.sticker(),
                e.urgent(),
                e.at());
    }

    private static List<UUID> values(Stream<? extends Id> ids) {
        return ids.map(Id::value)
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .toList();
    }

    private Optional<FeedItem> later(long position, ChatId chat, MessageId message, Change change) {
        return saidAt(message).map(said -> new FeedItem(position, chat, said, change));
    }

    private Optional<Instant> saidAt(MessageId message) {
        var posted = Model.startingWith(Optional.<Instant>empty())
                .about(message)
                .on(MessagePosted.class, (s, e) -> Optional.of(e.at()));
        return history.stateOf(posted).toCompletableFuture().join();
    }

    private static Change removed(ChatId chat, MessageId message, Removal by) {
        return new Change.MessageRemoved(chat.value(), message.value(), by);
    }

    private static Change pin(ChatId chat, MessageId message, boolean pinned) {
        return new Change.MessagePin(chat.value(), message.value(), pinned);
    }

    private Optional<FeedItem> poll(long position, ChatId chat, MessageId message) {
        return later(position, chat, message, new Change.PollChanged(chat.value(), message.value()));
    }

    private static Optional<FeedItem> call(long position, ChatId chat, CallId call) {
        return Optional.of(new FeedItem(position, chat, null, new Change.CallChanged(chat.value(), call.value())));
    }

    private static Optional<FeedItem> person(long position, ChatId chat, AccountId account, boolean active) {
        return Optional.of(
                new FeedItem(position, chat, null, new Change.Participant(chat.value(), account.value(), active)));
    }

    private static Optional<FeedItem> chat(long position, ChatId chat) {
        return Optional.of(new FeedItem(position, chat, null, new Change.ChatChanged(chat.value())));
    }
}
