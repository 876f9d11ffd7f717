package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.DERIVED_ROSTER;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;

import java.util.Objects;
import java.util.Optional;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Refusal;

/** What can be done to the list of a chat of one kind or another. */
final class Roster {

    /** Why nobody is brought into this chat, or put out of it, by somebody's decision, if so. Source: CHT-03, CHT-08, D-09. */
    static Optional<Refusal> fixed(ChatRecord chat) {
        if (follows(chat)) return Optional.of(DERIVED_ROSTER);
        return chat.kind() == ChatKind.DIRECT || chat.kind() == ChatKind.COUNSELLING
                ? Optional.of(CHAT_OF_TWO)
                : Optional.empty();
    }

    /** Whether the school's lists say who is in it. Nobody has to read a channel. Source: D-09, §5.4.1. */
    static boolean holdsFast(ChatRecord chat) {
        return follows(chat) && chat.kind() != ChatKind.CHANNEL;
    }

    private static boolean follows(ChatRecord chat) {
        var created = Objects.requireNonNull(chat.created());
        return created.roster() != RosterMode.SELECTED;
    }

    private Roster() {}
}
