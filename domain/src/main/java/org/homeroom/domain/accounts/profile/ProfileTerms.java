package org.homeroom.domain.accounts.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.homeroom.domain.consent.facts.LawInForce;
import org.homeroom.domain.consent.facts.PolicyRef;

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

    /** What the platform's policy says; these terms while none is in force. */
    ProfileTerms under(LawInForce law, Instant at) {
        if (law.policyAt(at).ref().equals(PolicyRef.BUILT_IN)) return this;
        var policy = law.policyAt(at).terms();
        return new ProfileTerms(
                policy.minimumAge(),
                switch (policy.minimumAgeMode()) {
                    case WARN -> MinimumAgeMode.WARN;
                    case REJECT -> MinimumAgeMode.REJECT;
                });
    }

    LocalDate today(Instant at) {
        return at.atOffset(FARTHEST_EAST).toLocalDate();
    }

    boolean isTooYoung(LocalDate birthDate, Instant at) {
        return today(at).isBefore(birthDate.plusYears(minimumAge));
    }
}
