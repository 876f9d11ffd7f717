package org.homeroom.domain.moderation.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.homeroom.domain.memberships.facts.ViolationReason;

/**
 * The numbers behind reports. The reasons that cannot wait are those of the specification, §5.5; no source gives the
 * rest: they are defaults and can be configured.
 *
 * @param urgent reasons that cannot wait
 * @param urgentWithin from the report to the instant by which the school should have decided, for those reasons
 * @param decideWithin the same for all others
 * @param goneWithin how long what is gone can still be reported, from the instant when it went
 * @param quiet how long a check does not say again what it has said of one author in one chat
 * @param aDay most reports of one person within 24 hours
 * @param note most characters of what a reporter has to say
 */
public record ReportTerms(
        Set<ViolationReason> urgent,
        Duration urgentWithin,
        Duration decideWithin,
        Duration goneWithin,
        Duration quiet,
        int aDay,
        int note) {

    public static final ReportTerms DEFAULT = new ReportTerms(
            Set.of(ViolationReason.SELF_HARM, ViolationReason.SEXUAL, ViolationReason.THREAT),
            Duration.ofHours(24),
            Duration.ofDays(5),
            Duration.ofDays(7),
            Duration.ofHours(1),
            50,
            2000);

    boolean cannotWait(ViolationReason reason) {
        return urgent.contains(reason);
    }

    Instant decideBy(ViolationReason reason, Instant at) {
        return at.plus(cannotWait(reason) ? urgentWithin : decideWithin);
    }
}
