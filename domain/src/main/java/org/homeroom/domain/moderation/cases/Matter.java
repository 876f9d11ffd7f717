package org.homeroom.domain.moderation.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.CaseRecord;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.jspecify.annotations.Nullable;

/** What a case is about: everything that was reported, and what has become of the messages among it. */
record Matter(CaseRecord theCase, Map<ReportId, ContentReported> reports, Map<MessageId, Fate> messages) {

    static final Matter NONE = new Matter(CaseRecord.NONE, Map.of(), Map.of());

    /** @param gone whether nobody reads it any more */
    record Fate(@Nullable MessagePosted posted, boolean gone, boolean pinned) {

        static final Fate UNKNOWN = new Fate(null, false, false);
    }

    static Model<Matter> of(CaseId theCase, SchoolId school) {
        return Model.startingWith(NONE)
                .including(
                        CaseRecord.of(theCase, school),
                        Matter::theCase,
                        (s, now) -> new Matter(now, s.reports, s.messages))
                .then(known -> known.whatWasReported().then(Matter::whatBecameOfIt));
    }

    private Model<Matter> whatWasReported() {
        var model = Model.startingWith(this);
        for (var report : theCase.reports()) model = model.about(report).on(ContentReported.class, Matter::with);
        return model;
    }

    private Model<Matter> whatBecameOfIt() {
        var model = Model.startingWith(this);
        for (var one : reports.values()) {
            var message = one.message();
            var chat = one.chat();
            if (message == null || chat == null) continue;
            model = model.about(message, chat)
                    .on(MessagePosted.class, (s, e) -> s.with(message, new Fate(e, false, false)))
                    .on(MessageDeletedByAuthor.class, (s, e) -> s.gone(message))
                    .on(MessageRedacted.class, (s, e) -> s.gone(message))
                    .on(MessagePinned.class, (s, e) -> s.pinned(message, true))
                    .on(MessageUnpinned.class, (s, e) -> s.pinned(message, false));
        }
        return model;
    }

    /** The instants in this chat around which the case turns. */
    Stream<Instant> instantsIn(ChatId chat) {
        return reports.values().stream()
                .filter(one -> chat.equals(one.chat()))
                .map(one -> Optional.ofNullable(one.message())
                        .map(this::fate)
                        .map(Fate::posted)
                        .map(MessagePosted::at)
                        .orElse(one.at()));
    }

    /** How many snapshots come with its reports. */
    int snapshots() {
        return (int) reports.values().stream()
                .map(ContentReported::snapshot)
                .filter(Objects::nonNull)
                .count();
    }

    private Fate fate(MessageId message) {
        return messages.getOrDefault(message, Fate.UNKNOWN);
    }

    private Matter with(ContentReported one) {
        var more = new HashMap<>(reports);
        more.put(one.report(), one);
        return new Matter(theCase, Map.copyOf(more), messages);
    }

    private Matter with(MessageId message, Fate now) {
        var more = new HashMap<>(messages);
        more.put(message, now);
        return new Matter(theCase, reports, Map.copyOf(more));
    }

    private Matter gone(MessageId message) {
        return with(message, new Fate(fate(message).posted(), true, false));
    }

    private Matter pinned(MessageId message, boolean now) {
        return with(message, new Fate(fate(message).posted(), fate(message).gone(), now));
    }
}
