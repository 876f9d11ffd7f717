package org.homeroom.domain.chats.facts;

import org.homeroom.domain.kernel.Refusal;

/** Why chats say no. */
public enum ChatRefusal implements Refusal {
    /** The one who asks does not belong to this chat: for outsiders it does not exist. */
    NOT_A_PARTICIPANT(Kind.UNKNOWN),
    /** Only those whom the school has put into the class may join. Source: MEM-07. */
    OUTSIDER_REJECTED(Kind.FORBIDDEN),
    /** A measure takes this right away for a time. */
    SANCTIONED(Kind.FORBIDDEN),
    /** The chat is history: it can be read. Source: H5. */
    CHAT_ARCHIVED(Kind.CONFLICT);

    private final Kind kind;

    ChatRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
