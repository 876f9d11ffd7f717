package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.chats.facts.ChatRefusal.MESSAGE_ID_TAKEN;
import static org.homeroom.domain.chats.posting.PostRefusal.ANSWERED_MESSAGE_UNKNOWN;
import static org.homeroom.domain.chats.posting.PostRefusal.FILE_NOT_HANDED_IN;
import static org.homeroom.domain.chats.posting.PostRefusal.STICKER_PACK_NOT_ALLOWED;
import static org.homeroom.domain.chats.posting.PostRefusal.TOO_MANY_MENTIONS;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.OwnedFile;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.StickerPacks;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody posts in a chat; who is muted cannot until the mute ends. Posting the same under one id twice changes nothing.
 * What is read does not grow with the chat. Source: CHT-11, CHT-16, CHT-17, CON-09, F-23.
 */
public record PostMessage(
        MessageId message,
        ChatId chat,
        SchoolId school,
        AccountId author,
        Personal<String> text,
        Enclosure enclosed,
        PostingTerms terms,
        Instant at)
        implements PostingCommand<PostMessage.State> {

    /** Words alone. */
    public PostMessage(
            MessageId message,
            ChatId chat,
            SchoolId school,
            AccountId author,
            Personal<String> text,
            PostingTerms terms,
            Instant at) {
        this(message, chat, school, author, text, Enclosure.NONE, terms, at);
    }

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.NOTHING)
                .including(Participation.of(author, chat, school), State::participation, State::with)
                .about(message)
                .on(MessagePosted.class, (s, e) -> s.with(e));
        if (enclosed.replyTo() != null)
            model = model.including(MessageRecord.of(enclosed.replyTo(), chat), State::answered, State::answering);
        for (var file : enclosed.files()) {
            model = model.including(
                    OwnedFile.of(file, school),
                    s -> s.files().getOrDefault(file, OwnedFile.NONE),
                    (s, now) -> s.with(file, now));
        }
        if (enclosed.sticker() != null) model = model.including(StickerPacks.of(school), State::packs, State::with);
        if (!enclosed.mentions().isEmpty() && enclosed.mentions().size() <= terms.mentions())
            model = model.including(Present.of(enclosed.mentions(), chat, school), State::present, State::with);
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.participation().silences(at, enclosed.replyTo() != null);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.posted() != null) return isThis(state.posted()) ? nothingToDo() : refuse(MESSAGE_ID_TAKEN);
        var flawed =
                Words.refuse(text.value().orElse(""), !enclosed.speaks(), terms).or(() -> refuseEnclosed(state));
        return flawed.map(Outcome::refuse).orElseGet(() -> accept(posted(state)));
    }

    private Optional<Refusal> refuseEnclosed(State state) {
        var sticker = enclosed.sticker();
        if (enclosed.replyTo() != null && !state.sees(state.answered(), at))
            return Optional.of(ANSWERED_MESSAGE_UNKNOWN);
        if (enclosed.mentions().size() > terms.mentions()) return Optional.of(TOO_MANY_MENTIONS);
        if (sticker != null && !state.packs().allow(sticker.pack(), sticker.name()))
            return Optional.of(STICKER_PACK_NOT_ALLOWED);
        if (!enclosed.files().stream().allMatch(file -> handedIn(file, state))) return Optional.of(FILE_NOT_HANDED_IN);
        return enclosed.urgent() && !state.participation().person().staff()
                ? Optional.of(NOT_AUTHORISED)
                : Optional.empty();
    }

    private MessagePosted posted(State state) {
        var sticker = enclosed.sticker();
        var role = state.participation().role();
        return new MessagePosted(
                message,
                chat,
                author,
                role,
                text,
                state.participation().badge(),
                enclosed.replyTo() == null ? null : enclosed.replyTo().value(),
                enclosed.mentions().stream()
                        .filter(state.present().people()::contains)
                        .toList(),
                enclosed.files(),
                sticker == null ? null : sticker.pack(),
                sticker == null ? null : sticker.name(),
                enclosed.urgent(),
                at);
    }

    private boolean handedIn(FileId file, State state) {
        return state.files().getOrDefault(file, OwnedFile.NONE).handedIn(author, chat);
    }

    /** Whether it is this message that has been posted before, as far as its words can still be read. */
    private boolean isThis(MessagePosted other) {
        var sticker = enclosed.sticker();
        return other.chat().equals(chat)
                && other.author().equals(author)
                && other.text()
                        .value()
                        .map(words -> words.equals(text.orNull()))
                        .orElse(true)
                && Objects.equals(
                        other.replyTo(),
                        enclosed.replyTo() == null ? null : enclosed.replyTo().value())
                && Objects.equals(other.sticker(), sticker == null ? null : sticker.name())
                && other.files().equals(enclosed.files())
                && enclosed.mentions().containsAll(other.mentions())
                && other.urgent() == enclosed.urgent();
    }

    /**
     * @param posted the message that has this id already
     * @param files what is known of those that come with it
     * @param answered the message that it answers
     */
    record State(
            Participation participation,
            @Nullable MessagePosted posted,
            MessageRecord answered,
            StickerPacks packs,
            Present present,
            Map<FileId, OwnedFile> files) {

        static final State NOTHING = new State(
                Participation.none(),
                null,
                MessageRecord.NONE,
                StickerPacks.OF_THE_FIRST_DAY,
                Present.NOBODY,
                Map.of());

        State with(Participation now) {
            return new State(now, posted, answered, packs, present, files);
        }

        State with(MessagePosted other) {
            return new State(participation, other, answered, packs, present, files);
        }

        State answering(MessageRecord now) {
            return new State(participation, posted, now, packs, present, files);
        }

        boolean sees(MessageRecord other, Instant at) {
            return other.posted() != null
                    && !other.gone()
                    && !participation.readsFrom(at).isAfter(other.posted().at());
        }

        State with(StickerPacks now) {
            return new State(participation, posted, answered, now, present, files);
        }

        State with(Present now) {
            return new State(participation, posted, answered, packs, now, files);
        }

        State with(FileId file, OwnedFile now) {
            var all = new HashMap<>(files);
            all.put(file, now);
            return new State(participation, posted, answered, packs, present, Map.copyOf(all));
        }
    }
}
