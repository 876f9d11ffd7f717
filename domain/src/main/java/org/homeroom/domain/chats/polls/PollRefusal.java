package org.homeroom.domain.chats.polls;

import org.homeroom.domain.kernel.Refusal;

/** Why a poll, or a vote, is not taken. Source: CHT-15. */
public enum PollRefusal implements Refusal {
    /** A poll asks something and has at least two options, all different, none empty or too long. */
    POLL_MALFORMED(Kind.INVALID),
    /** A poll closes after it is made. */
    POLL_CLOSES_TOO_EARLY(Kind.INVALID),
    /** There is no such option, or none is named, or several where one may choose one. */
    POLL_OPTION_UNKNOWN(Kind.INVALID),
    /** One has voted, and may not change it. */
    ALREADY_VOTED(Kind.CONFLICT),
    /** Nobody votes any more. */
    POLL_CLOSED(Kind.GONE),
    /** There is no such poll in this chat. */
    POLL_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    PollRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
