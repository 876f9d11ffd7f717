package org.homeroom.domain.chats.facts;

import org.homeroom.domain.kernel.Id;

/** Two people of one school, in whatever order they are named. A keyed hash, so that the log does not tell who. */
public record PairId(String value) implements Id {

    @Override
    public String kind() {
        return "pair";
    }
}
