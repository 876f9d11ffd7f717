package org.homeroom.domain.consent;

import java.time.Duration;

/**
 * The numbers behind the rules of this context. No source gives them: they are defaults and can be configured.
 *
 * @param tokenLifetime from issue to the last instant at which a guardian can claim the child with it
 */
public record ConsentTerms(Duration tokenLifetime) {

    public static final ConsentTerms DEFAULT = new ConsentTerms(Duration.ofDays(14));

    /** The assurance of a link that an officer of the school has compared with its records. Source: §3.3, RU-SCHOOL. */
    static final int ASSURANCE_OF_SCHOOL_RECORDS = 2;
}
