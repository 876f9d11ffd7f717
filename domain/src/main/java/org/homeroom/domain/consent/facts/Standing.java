package org.homeroom.domain.consent.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.Permission.Allowed;
import org.homeroom.domain.consent.facts.Permission.Denied;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one child in one school add up to. Every rule that asks whether a child may take part asks here,
 * at the instant of its own decision; so does the auditor, as of any instant.
 *
 * @param birthDate null when it is unknown or erased: then the child counts as too young
 * @param zone where the school's days begin
 */
public record Standing(
        @Nullable LocalDate birthDate, ZoneId zone, List<ConsentGranted> guardians, List<OwnConsentGranted> own) {

    private static final Standing UNKNOWN = new Standing(null, ZoneOffset.UTC, List.of(), List.of());

    public static Standing unknown() {
        return UNKNOWN;
    }

    public static Model<Standing> of(ChildId child, SchoolId school) {
        return Model.startingWith(UNKNOWN)
                .about(child.account())
                .on(ProfileCompleted.class, (s, e) -> s.born(e))
                .on(BirthDateCorrected.class, (s, e) -> e.account().equals(child.account()) ? s.corrected(e) : s)
                .about(child, school)
                .on(ConsentGranted.class, (s, e) -> s.granted(e))
                .on(OwnConsentGranted.class, (s, e) -> s.grantedAlone(e))
                .on(ConsentWithdrawn.class, (s, e) -> s.withdrawn(e.purpose()))
                .on(OwnConsentWithdrawn.class, (s, e) -> s.withdrawnAlone(e.purpose()))
                .about(school)
                .on(SchoolRegistered.class, (s, e) -> s.in(e.zone()));
    }

    /** Whether the birthday from which a person decides alone has come. */
    public boolean decidesAlone(ConsentPolicy policy, Instant at) {
        return birthDate != null && !at.isBefore(policy.decidesAloneFrom(birthDate, zone));
    }

    /** The guardian's consent for this purpose, if there is one. */
    public boolean guardianAgrees(ConsentPurpose purpose) {
        return guardians.stream().anyMatch(consent -> consent.purpose() == purpose);
    }

    /** The child's own consent for this purpose, if there is one. */
    public boolean agreesAlone(ConsentPurpose purpose) {
        return own.stream().anyMatch(consent -> consent.purpose() == purpose);
    }

    /** The decision table. A total, pure function: first row that matches wins. Source: specification §3.4. */
    public Permission permits(ConsentPurpose purpose, ConsentPolicy policy, Instant at) {
        var guardian = latest(guardians, consent -> consent.purpose() == purpose);
        if (birthDate != null && decidesAlone(policy, at)) {
            var alone = latest(own, consent -> consent.purpose() == purpose);
            if (alone != null) return new Allowed(6, alone.consent(), null);
            var beforeBirthday = latest(
                    guardians,
                    consent -> consent.purpose() == purpose
                            && consent.at().isBefore(policy.decidesAloneFrom(birthDate, zone)));
            if (beforeBirthday != null && at.isBefore(policy.graceEnds(birthDate, zone)))
                return new Allowed(7, beforeBirthday.consent(), beforeBirthday.link());
            return new Denied(13, ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED);
        }
        if (guardian != null) return new Allowed(11, guardian.consent(), guardian.link());
        return new Denied(13, ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED);
    }

    private static <T> @Nullable T latest(List<T> consents, Predicate<T> which) {
        T found = null;
        for (var consent : consents) {
            if (which.test(consent)) found = consent;
        }
        return found;
    }

    private Standing born(ProfileCompleted profile) {
        var known =
                profile.birthDate() == null ? birthDate : profile.birthDate().orNull();
        return new Standing(known, zone, guardians, own);
    }

    private Standing corrected(BirthDateCorrected correction) {
        return new Standing(correction.birthDate().orNull(), zone, guardians, own);
    }

    private Standing in(ZoneId schoolZone) {
        return new Standing(birthDate, schoolZone, guardians, own);
    }

    private Standing granted(ConsentGranted consent) {
        return new Standing(birthDate, zone, with(guardians, consent), own);
    }

    private Standing grantedAlone(OwnConsentGranted consent) {
        return new Standing(birthDate, zone, guardians, with(own, consent));
    }

    private Standing withdrawn(ConsentPurpose purpose) {
        return new Standing(
                birthDate,
                zone,
                guardians.stream()
                        .filter(consent -> consent.purpose() != purpose)
                        .toList(),
                own);
    }

    private Standing withdrawnAlone(ConsentPurpose purpose) {
        var rest = own.stream().filter(consent -> consent.purpose() != purpose).toList();
        return new Standing(birthDate, zone, withdrawn(purpose).guardians(), rest);
    }

    private static <T> List<T> with(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
