package org.homeroom.domain.chats.posting;

import org.homeroom.domain.kernel.Refusal;

/** Why a message is not posted, or not changed. */
public enum PostRefusal implements Refusal {
    /** There is nothing in it that one could see. */
    MESSAGE_EMPTY(Kind.INVALID),
    /** It has more characters than a message may have. */
    MESSAGE_TOO_LONG(Kind.INVALID),
    /** There is half a character in it, or one that cannot be kept. */
    MESSAGE_MALFORMED(Kind.INVALID),
    /** More people are named than a message may name. */
    TOO_MANY_MENTIONS(Kind.INVALID),
    /** The message that it answers is not in this chat, or not for this person to read, or not any more for anybody. */
    ANSWERED_MESSAGE_UNKNOWN(Kind.UNMET),
    /** The school does not use this pack, or there is no such picture in it. Source: CHT-16. */
    STICKER_PACK_NOT_ALLOWED(Kind.UNMET),
    /** A file comes with it that the author has not handed in for this chat. Source: CHT-12. */
    FILE_NOT_HANDED_IN(Kind.UNMET),
    /** The school's screen does not let such words through. Source: CHT-19, MOD-03. */
    CONTENT_FORBIDDEN(Kind.UNMET),
    /** There is no such message in this chat. */
    MESSAGE_UNKNOWN(Kind.UNKNOWN),
    /** Nobody is to read the message any more. */
    MESSAGE_GONE(Kind.GONE),
    /** What is not made of words cannot be put in other words. */
    MESSAGE_NOT_EDITABLE(Kind.CONFLICT),
    /** The time is over in which an author may change a message. Source: G-17. */
    MESSAGE_TOO_OLD(Kind.CONFLICT),
    /** As many messages are pinned as a chat may have. */
    TOO_MANY_PINS(Kind.CONFLICT);

    private final Kind kind;

    PostRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
