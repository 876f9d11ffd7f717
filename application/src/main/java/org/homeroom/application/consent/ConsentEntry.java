package org.homeroom.application.consent;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentChannel;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LawScope;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * One consent as a register has it. It names people by nothing but their ids.
 *
 * @param guardian who gave it, where a guardian did
 * @param capacity by what right
 * @param rule whose consent the policy asked for when it was given
 * @param evidence how it was known that it was the guardian
 * @param effectiveFrom from when on it counts
 * @param recordedAt when it came on record
 * @param recordedBy the officer who recorded it, where one did
 * @param end null while it stands
 */
public record ConsentEntry(
        ConsentId consent,
        ChildId child,
        SchoolId school,
        ConsentPurpose purpose,
        Grantor grantor,
        @Nullable GuardianId guardian,
        @Nullable LinkId link,
        @Nullable GuardianKind capacity,
        @Nullable Notice notice,
        PolicyRef policy,
        String rule,
        @Nullable Evidence evidence,
        @Nullable ConsentChannel channel,
        Instant effectiveFrom,
        Instant recordedAt,
        @Nullable Instant expiresAt,
        @Nullable AccountId recordedBy,
        @Nullable End end) {

    /** Who has agreed. */
    public enum Grantor {
        GUARDIAN,
        CHILD,
        SCHOOL
    }

    /** @param textSha256 of the text that was shown */
    public record Notice(LawScope scope, int version, String textSha256, Instant publishedAt) {}

    /** @param why the fact that ended it, for example {@code ConsentWithdrawn} */
    public record End(Instant at, String why) {}
}
