package org.homeroom.domain.chats.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/**
 * One of the numbered places of a call. Whoever joins asks for one place, so that joining costs the same in a call of three
 * and in a broadcast of thousands. It means something only together with its call.
 */
public record PlaceId(UUID value) implements Id {

    /** @param number from 1 on */
    public static PlaceId of(CallId call, int number) {
        return new PlaceId(
                new UUID(call.value().getMostSignificantBits(), call.value().getLeastSignificantBits() + number));
    }

    @Override
    public String kind() {
        return "place";
    }
}
