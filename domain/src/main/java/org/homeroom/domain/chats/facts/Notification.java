package org.homeroom.domain.chats.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When somebody is to hear of a message. A pure answer, from what the person and the school have said. Source: CHT-18. */
public sealed interface Notification {

    record Now() implements Notification {}

    /** @param instant at which quiet hours are over */
    record Later(Instant instant) implements Notification {}

    record Never() implements Notification {}

    /**
     * @param posted when the message came
     * @param urgent whether quiet hours do not hold it back; somebody who has muted the chat does not hear of it either
     * @param own what the person has set, if anything
     * @param school what the school has set for those who have not
     * @param mute whether and until when the person has muted the chat
     */
    static Notification of(
            Instant posted, boolean urgent, @Nullable QuietHours own, @Nullable QuietHours school, Mute mute) {
        if (mute.silent(posted)) return new Never();
        var hours = own == null ? school : own;
        if (urgent || hours == null) return new Now();
        return hours.over(posted).<Notification>map(Later::new).orElseGet(Now::new);
    }
}
