package org.homeroom.domain.chats.calls;

import org.homeroom.domain.kernel.Refusal;

/** Why calls say no. */
public enum CallRefusal implements Refusal {
    /** As many as can be in it are in it. Source: CAL-02. */
    CALL_FULL(Kind.CONFLICT),
    /** As many as can watch do. Source: CAL-03. */
    BROADCAST_FULL(Kind.CONFLICT),
    /** Somebody is on that place; another one may be free. */
    PLACE_TAKEN(Kind.CONFLICT),
    /** It is over. */
    CALL_ENDED(Kind.GONE),
    /** Another call has this id. */
    CALL_ID_TAKEN(Kind.CONFLICT),
    /** It is not for people in this role. Source: CAL-04. */
    ROLE_NOT_ALLOWED_IN_CALL(Kind.FORBIDDEN),
    /** Somebody who is heard or seen has not been agreed for. Source: CAL-05. */
    RECORDING_NOT_PERMITTED(Kind.FORBIDDEN),
    /** Another recording has this id, or it belongs to another call. */
    RECORDING_ID_TAKEN(Kind.CONFLICT),
    /** It is still being recorded. */
    RECORDING_NOT_STOPPED(Kind.CONFLICT);

    private final Kind kind;

    CallRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
