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
    CHAT_ARCHIVED(Kind.CONFLICT),
    /** Nobody can write until somebody of the staff looks after the children again. Source: H5, F-03. */
    CHAT_FROZEN(Kind.CONFLICT),
    /** Only some may begin something here. Source: CHT-10, F-23. */
    READ_ONLY_FOR_ROLE(Kind.FORBIDDEN),
    /** It is not the time at which one may write here. Source: D-10. */
    OUTSIDE_POSTING_HOURS(Kind.FORBIDDEN),
    /** People in this role are not let into such a chat. Source: CHT-01, CHT-04, CHT-06, CHT-21. */
    ROLE_NOT_ALLOWED_IN_CHAT(Kind.FORBIDDEN),
    /** Parents are among themselves here. Source: CHT-07, H7. */
    TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT(Kind.FORBIDDEN),
    /** These two may not talk alone. Source: MEM-16, CHT-08. */
    CONTACT_NOT_ALLOWED(Kind.FORBIDDEN),
    /** The people of this chat follow from the school's lists. Source: CHT-03, D-09. */
    DERIVED_ROSTER(Kind.CONFLICT),
    /** There is such a chat already. */
    CHAT_ALREADY_EXISTS(Kind.CONFLICT),
    /** The chat would have nobody left who decides for it. Source: CHT-05. */
    LAST_CHAT_ADMIN(Kind.CONFLICT),
    /** Children would be left without anybody of the staff. Source: F-01. */
    LAST_SUPERVISOR(Kind.CONFLICT),
    /** Somebody of the staff must answer for such a chat. Source: CHT-20. */
    OWNER_MUST_BE_STAFF(Kind.UNMET),
    /** One request brings in only so many people. */
    TOO_MANY_AT_ONCE(Kind.INVALID),
    /** Such a chat belongs to a class or a community, and none is named. */
    CHAT_SCOPE_REQUIRED(Kind.UNMET),
    /** Another message has this id. */
    MESSAGE_ID_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    ChatRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
