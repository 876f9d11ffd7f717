package org.homeroom.domain.chats.files;

import org.homeroom.domain.kernel.Refusal;

/** Why a file is not taken. Source: CHT-12. */
public enum FileRefusal implements Refusal {
    /** Such files are not taken, or it is not what it says it is. */
    FILE_TYPE_NOT_ALLOWED(Kind.UNMET),
    /** It has more bytes than a file may have. */
    FILE_TOO_LARGE(Kind.UNMET),
    /** There is nothing in it. */
    FILE_EMPTY(Kind.INVALID),
    /** The scanner has found something in it that harms. */
    FILE_HARMFUL(Kind.UNMET),
    /** Another file has this id. */
    FILE_ID_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    FileRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
