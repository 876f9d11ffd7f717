package org.homeroom.domain.accounts.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * From which age on somebody should have a profile.
 *
 * @param minimumAge in full years
 * @param mode what happens below it
 */
public record ProfileTerms(int minimumAge, MinimumAgeMode mode) {

    /** Source: ACC-23, D-03. */
    public static final ProfileTerms DEFAULT = new ProfileTerms(6, MinimumAgeMode.WARN);

    /** Where it is the latest: nobody is too young for a few hours because of a zone. */
    private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);

    LocalDate today(Instant at) {
        return at.atOffset(FARTHEST_EAST).toLocalDate();
    }

    boolean isTooYoung(LocalDate birthDate, Instant at) {
        return today(at).isBefore(birthDate.plusYears(minimumAge));
    }
}
