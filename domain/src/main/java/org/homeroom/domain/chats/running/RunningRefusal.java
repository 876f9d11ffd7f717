package org.homeroom.domain.chats.running;

import org.homeroom.domain.kernel.Refusal;

/** Why a chat stays as it is. */
public enum RunningRefusal implements Refusal {
    /** Two people are among themselves here: nobody else comes in, and neither puts the other out. Source: CHT-08. */
    CHAT_OF_TWO(Kind.CONFLICT),
    /** Hours without a day or without a minute, or a channel in which everybody would speak. Source: CHT-10, D-10. */
    CHAT_SETTINGS_INVALID(Kind.INVALID);

    private final Kind kind;

    RunningRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
