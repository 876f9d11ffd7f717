package org.homeroom.application.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What the clock looks through, in pages. Birth dates are read from where they are sealed and kept nowhere else. */
public interface DueQueries {

    /** Before the first page. */
    UUID START = new UUID(0, 0);

    /** Pupils whose birth date is known; by the name of their membership, after that one. */
    CompletionStage<Page<Pupil>> pupils(UUID after, int atMost);

    /** Consents that have run out by then and are not noted yet. */
    CompletionStage<List<Ending>> consentsOverBy(Instant at, int atMost);

    /** Consents that nobody has ended; by their names, after that one. */
    CompletionStage<Page<Given>> consents(UUID after, int atMost);

    /** @param next where the next page begins; null after the last */
    record Page<T>(List<T> entries, @Nullable UUID next) {}

    /**
     * @param thresholdNoted it is on record that the pupil decides alone
     * @param unasked takes part in a chat of the school without having agreed alone
     */
    record Pupil(
            ChildId child,
            SchoolId school,
            ZoneId zone,
            LocalDate birthDate,
            boolean thresholdNoted,
            boolean adulthoodNoted,
            boolean unasked) {

        @Override
        public String toString() {
            return "Pupil[" + child.value() + "]";
        }
    }

    record Ending(ConsentId consent, ChildId child, SchoolId school) {}

    /**
     * @param notice what was agreed to; null where none was published
     * @param asked the newest notice for which it was asked anew; null before the first time
     */
    record Given(
            ChildId child,
            SchoolId school,
            ConsentPurpose purpose,
            @Nullable NoticeRef notice,
            @Nullable NoticeRef asked) {}
}
