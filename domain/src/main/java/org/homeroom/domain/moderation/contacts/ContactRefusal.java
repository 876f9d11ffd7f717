package org.homeroom.domain.moderation.contacts;

import org.homeroom.domain.kernel.Refusal;

/** Why a contact stays as it is. */
public enum ContactRefusal implements Refusal {
    /** Pupils do not shut out their teachers, nor their guardians, and nobody oneself. Source: §5.5. */
    CONTACT_BLOCK_NOT_ALLOWED(Kind.FORBIDDEN),
    /** As many people are shut out as one may shut out. */
    TOO_MANY_CONTACT_BLOCKS(Kind.CONFLICT);

    private final Kind kind;

    ContactRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
