package org.homeroom.domain.chats.opening;

import org.homeroom.domain.kernel.Refusal;

/** Why a chat is not made. */
public enum OpeningRefusal implements Refusal {
    /** Such a chat needs a title that is not too long. */
    CHAT_TITLE_INVALID(Kind.INVALID),
    /** A chat cannot be over before it begins. */
    CHAT_EXPIRY_INVALID(Kind.INVALID),
    /** A chat in which nobody may be is none. */
    CHAT_ROLES_INVALID(Kind.INVALID);

    private final Kind kind;

    OpeningRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
