package org.homeroom.domain.moderation.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.moderation.facts.Snapshot;
import org.homeroom.domain.moderation.facts.Snapshot.Said;
import org.jspecify.annotations.Nullable;

/**
 * A message with everything it has ever said, whether or not anybody may still read it.
 *
 * @param posted null when there is no such message in the chat
 * @param versions what it said, the first words first; erased words are left out
 * @param gone since when nobody reads it any more; null while people do
 */
public record ReportedMessage(
        @Nullable MessagePosted posted,
        List<Said> versions,
        @Nullable Instant gone) {

    public static final ReportedMessage NONE = new ReportedMessage(null, List.of(), null);

    public static Model<ReportedMessage> of(MessageId message, ChatId chat) {
        return Model.startingWith(NONE)
                .about(message, chat)
                .on(MessagePosted.class, (s, e) -> new ReportedMessage(e, s.said(e.text(), e.at()), s.gone))
                .on(
                        PollCreated.class,
                        (s, e) -> e.text()
                                .value()
                                .map(poll -> s.asking(poll.question(), poll.options(), e.at()))
                                .orElse(s))
                .on(MessageEdited.class, (s, e) -> new ReportedMessage(s.posted, s.said(e.text(), e.at()), s.gone))
                .on(MessageDeletedByAuthor.class, (s, e) -> s.gone(e.at()))
                .on(MessageRedacted.class, (s, e) -> s.gone(e.at()));
    }

    /** As it is now; empty where nothing is left of it that could be kept. */
    public Optional<Snapshot> snapshot() {
        if (posted == null || versions.isEmpty()) return Optional.empty();
        return Optional.of(new Snapshot(
                versions,
                posted.files().stream().map(FileId::value).toList(),
                posted.sticker() == null ? "" : posted.stickerPack() + "/" + posted.sticker()));
    }

    /** Of a message that exists. */
    boolean by(AccountId one) {
        return posted != null && posted.author().equals(one);
    }

    /** Whether it has been out of sight for longer than that. */
    boolean goneFor(Duration time, Instant at) {
        return gone != null && !at.isBefore(gone.plus(time));
    }

    private List<Said> said(Personal<String> text, Instant at) {
        return text.value()
                .map(words -> Stream.concat(versions.stream(), Stream.of(new Said(words, at)))
                        .toList())
                .orElse(versions);
    }

    /** A poll is posted without words; what it asks stands in their place. */
    private ReportedMessage asking(String question, List<String> options, Instant at) {
        var words = Stream.concat(Stream.of(question), options.stream()).toList();
        return new ReportedMessage(posted, List.of(new Said(String.join("\n", words), at)), gone);
    }

    private ReportedMessage gone(Instant at) {
        return new ReportedMessage(posted, versions, gone == null ? at : gone);
    }
}
