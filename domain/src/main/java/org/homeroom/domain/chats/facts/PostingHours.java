package org.homeroom.domain.chats.facts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When one may write in a chat, in the school's zone. Source: D-10, F-23.
 *
 * @param from the first minute; where it is not before {@code to}, the hours go over midnight
 * @param to the first minute at which it is over
 * @param days on which the hours begin
 */
public record PostingHours(LocalTime from, LocalTime to, List<DayOfWeek> days) {

    /** Whether that instant is within them. */
    public boolean include(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        var time = local.toLocalTime();
        var today = days.contains(local.getDayOfWeek());
        if (from.isBefore(to)) return today && !time.isBefore(from) && time.isBefore(to);
        var yesterday = days.contains(local.getDayOfWeek().minus(1));
        return (today && !time.isBefore(from)) || (yesterday && time.isBefore(to));
    }
}
