package org.homeroom.domain.chats.facts;

import java.util.Arrays;

/** How far two people may talk alone: the cells of the {@link ContactMatrix}. */
public enum ContactReach {
    NEVER("-"),
    ALWAYS("+"),
    /** When both are in a high enough grade. Source: §5.4.4. */
    OLDER_PUPILS("older");

    private final String sign;

    ContactReach(String sign) {
        this.sign = sign;
    }

    /** As it stands in the table. */
    public String sign() {
        return sign;
    }

    static ContactReach written(String sign) {
        return Arrays.stream(values())
                .filter(reach -> reach.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reach is written " + sign));
    }
}
