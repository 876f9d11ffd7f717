package org.homeroom.domain.chats.materials;

import org.homeroom.domain.kernel.Refusal;

/** Why a material is not published. */
public enum MaterialRefusal implements Refusal {
    /** Another material has this id. */
    MATERIAL_ID_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    MaterialRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
