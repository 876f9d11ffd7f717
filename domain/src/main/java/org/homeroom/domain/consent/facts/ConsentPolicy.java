package org.homeroom.domain.consent.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * The law of consent as data.
 *
 * @param ageThreshold in full years: from this birthday on, a person decides alone
 * @param graceAfterThreshold for how long a guardian's consent carries a child who has not yet agreed alone
 */
public record ConsentPolicy(int ageThreshold, Period graceAfterThreshold) {

    /** Source: specification §3.3, preset RU-SCHOOL; CON-01. */
    public static final ConsentPolicy RU_SCHOOL = new ConsentPolicy(14, Period.ofDays(30));

    /**
     * The first instant of the birthday on which a person decides alone, in the zone of the school. Who was born on 29
     * February has the birthday of other years on 1 March.
     */
    public Instant decidesAloneFrom(LocalDate birthDate, ZoneId zone) {
        return birthday(birthDate).atStartOfDay(zone).toInstant();
    }

    /** The first instant at which a guardian's consent no longer carries a child who has not agreed alone. */
    public Instant graceEnds(LocalDate birthDate, ZoneId zone) {
        return birthday(birthDate).plus(graceAfterThreshold).atStartOfDay(zone).toInstant();
    }

    private LocalDate birthday(LocalDate birthDate) {
        var birthday = birthDate.plusYears(ageThreshold);
        return birthday.getDayOfMonth() == birthDate.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
