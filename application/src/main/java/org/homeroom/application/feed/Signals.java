package org.homeroom.application.feed;

import java.util.function.Consumer;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;

/** What is told to every node and kept by none. A signal may get lost. */
public interface Signals {

    void send(Signal signal);

    /** Hears the signals of all nodes, the own ones too. */
    void hear(Consumer<Signal> each);

    /** Something that has no place in the log. */
    sealed interface Signal {

        ChatId chat();

        AccountId account();
    }

    /** Somebody is writing. */
    record Typing(ChatId chat, AccountId account) implements Signal {}

    /** Somebody has read up to a place in the log. It concerns that person's devices alone. */
    record Marked(ChatId chat, AccountId account, long position) implements Signal {}
}
