package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Refusal;

/** Why a list stays as it is. */
public enum ListRefusal implements Refusal {
    /** Another list has this id. */
    SANCTION_LIST_ID_TAKEN(Kind.CONFLICT),
    /** Another line has this id. */
    LISTING_ID_TAKEN(Kind.CONFLICT),
    /** The account stands on the list already. */
    ACCOUNT_ALREADY_LISTED(Kind.CONFLICT),
    /** As many accounts stand on the list as may. */
    SANCTION_LIST_FULL(Kind.CONFLICT);

    private final Kind kind;

    ListRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
