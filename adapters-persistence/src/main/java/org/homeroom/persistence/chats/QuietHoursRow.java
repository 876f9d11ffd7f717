package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.domain.chats.facts.QuietHours;

/** When a person, or the members of a school, want to be left in peace. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "quiet_hours", schema = "readmodel")
class QuietHoursRow {

    @Id
    UUID owner;

    String days;

    LocalTime begins;

    LocalTime ends;

    String zone;

    protected QuietHoursRow() {}

    void take(QuietHours hours) {
        days = hours.days().stream().map(DayOfWeek::name).collect(Collectors.joining(","));
        begins = hours.from();
        ends = hours.to();
        zone = hours.zone().getId();
    }

    QuietHours hours() {
        return new QuietHours(
                Stream.of(days.split(",")).map(DayOfWeek::valueOf).toList(), begins, ends, ZoneId.of(zone));
    }
}
