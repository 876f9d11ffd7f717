package org.homeroom.application.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.memberships.facts.SchoolId;

/** From what the days ahead of one school follow. Birth dates are read from where they are sealed, as the clock does. */
public interface DueSoonQueries {

    /** Pupils of the school whose birth date is known. */
    CompletionStage<List<Born>> pupils(SchoolId school);

    /** Consents that run out within that time, the next first. */
    CompletionStage<List<RunningOut>> consents(SchoolId school, Instant after, Instant until);

    record Born(ChildId child, ZoneId zone, LocalDate birthDate) {

        @Override
        public String toString() {
            return "Born[" + child.value() + "]";
        }
    }

    record RunningOut(ChildId child, ConsentPurpose purpose, Instant expiresAt) {}
}
