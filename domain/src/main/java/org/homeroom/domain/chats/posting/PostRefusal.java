package org.homeroom.domain.chats.posting;

import org.homeroom.domain.kernel.Refusal;

/** Why a message is not posted. */
public enum PostRefusal implements Refusal {
    /** There is nothing in it but white space. */
    MESSAGE_EMPTY(Kind.INVALID),
    /** It has more characters than a message may have. */
    MESSAGE_TOO_LONG(Kind.INVALID);

    private final Kind kind;

    PostRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
