package org.homeroom.domain.moderation.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatRefusal;
import org.homeroom.domain.chats.facts.HistoryVisibility;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can see of a chat now, and could see of it before. Source: §5.5.
 *
 * @param stays from when to when the person was on the chat's list, oldest first
 */
record Sighting(Participation now, List<Stay> stays) {

    static final Sighting NONE = new Sighting(Participation.none(), List.of());

    /** @param left null while the person is on the list */
    record Stay(Instant since, @Nullable Instant left) {

        boolean includes(Instant at) {
            return !at.isBefore(since) && (left == null || at.isBefore(left));
        }

        /** Whether it was going on at some instant from the one on, and before the other. */
        boolean meets(Instant from, @Nullable Instant to) {
            return (left == null || from.isBefore(left)) && (to == null || since.isBefore(to));
        }
    }

    static Model<Sighting> of(AccountId viewer, ChatId chat, SchoolId school) {
        return Model.startingWith(NONE)
                .including(
                        Participation.of(viewer, chat, school), Sighting::now, (s, now) -> new Sighting(now, s.stays))
                .about(chat, viewer, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.came(e.at()))
                .on(ParticipantLeft.class, (s, e) -> s.went(e.at()))
                .on(ParticipantRemoved.class, (s, e) -> s.went(e.at()));
    }

    /** Why the person cannot tell what is in the chat, if so: neither now nor ever before. */
    Optional<Refusal> bars(Instant at) {
        return stays.isEmpty() ? now.bars(at) : Optional.empty();
    }

    /** Why the person has never seen what was said there at that instant, if so. */
    Optional<Refusal> bars(Instant said, @Nullable Instant gone, Instant at) {
        if (stays.stream().anyMatch(stay -> stay.includes(said))) return Optional.empty();
        var hidden = now.bars(at);
        if (open() && stays.stream().anyMatch(stay -> stay.meets(said, gone))) return Optional.empty();
        if (hidden.isPresent()) return hidden;
        return gone == null && !said.isBefore(now.readsFrom(at))
                ? Optional.empty()
                : Optional.of(ChatRefusal.NOT_A_PARTICIPANT);
    }

    /** Whether whoever comes in reads what was said before. */
    private boolean open() {
        return now.chat().exists() && now.chat().settings().history() == HistoryVisibility.FULL;
    }

    private Sighting came(Instant at) {
        return new Sighting(
                now,
                Stream.concat(stays.stream(), Stream.of(new Stay(at, null))).toList());
    }

    private Sighting went(Instant at) {
        return new Sighting(
                now,
                stays.stream()
                        .map(stay -> stay.left() == null ? new Stay(stay.since(), at) : stay)
                        .toList());
    }
}
