package org.homeroom.domain.chats.facts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody wants to hear of nothing. Messages arrive all the same. Source: CHT-18, D-10.
 *
 * @param days on which the hours begin
 * @param from the first minute; where it is not before {@code to}, the hours go over midnight
 * @param to the first minute at which it is over
 */
public record QuietHours(List<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {

    /** Whether there are such hours, and others, too. */
    public boolean valid() {
        return !days.isEmpty() && days.stream().distinct().count() == days.size() && !from.equals(to);
    }

    /**
     * When it is over, for an instant within them. On the day on which clocks are put forward a time that does not exist
     * comes later by the length of the gap, and where a time comes twice, the hours end with the first.
     */
    public Optional<Instant> over(Instant at) {
        var end = at;
        for (var next = endOf(end); next.isPresent(); next = endOf(end)) end = next.get();
        return end.equals(at) ? Optional.empty() : Optional.of(end);
    }

    private Optional<Instant> endOf(Instant at) {
        var today = at.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .filter(day -> !at.isBefore(begin(day)) && at.isBefore(end(day)))
                .map(this::end)
                .findFirst();
    }

    private Instant begin(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        var last = from.isBefore(to) ? day : day.plusDays(1);
        return last.atTime(to).atZone(zone).toInstant();
    }
}
