package org.homeroom.domain.consent.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_LINK;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.DISPUTE;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OWN_CONSENT;
import static org.homeroom.domain.School5A.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPolicy.Expiry;
import org.homeroom.domain.consent.facts.ConsentPolicy.ExpiryRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.FromThreshold;
import org.homeroom.domain.consent.facts.ConsentPolicy.GrantRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.ObjectionRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.OnThreshold;
import org.homeroom.domain.consent.facts.ConsentPolicy.PendingConsent;
import org.homeroom.domain.consent.facts.ConsentPolicy.PendingConsentMode;
import org.homeroom.domain.kernel.Digest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Asks the decision table about every combination of its conditions, and compares with the table of the specification
 * written down row by row. The rows know only the combination, never the code that is tested.
 */
@Tag("CON-01")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionTableTest {

    /** Where the rules are changed one by one and tested each time, one combination of so many has to do. */
    private static final int EVERY = Integer.getInteger("homeroom.combinations.every", 1);

    private int combinations;

    private static final Instant BIRTHDAY = Instant.parse("2026-09-01T20:00:00Z");
    private static final LocalDate BORN = LocalDate.parse("2012-09-02");
    private static final ConsentId SCHOOLS = new ConsentId(new UUID(6, 9));

    enum Age {
        UNKNOWN(0),
        YOUNGER(-1),
        BIRTHDAY_BEGINS(0),
        GRACE_ENDS_SOON(Duration.ofDays(30).toNanos() - 1),
        GRACE_IS_OVER(Duration.ofDays(30).toNanos());

        private final Instant at;

        Age(long nanos) {
            at = BIRTHDAY.plusNanos(nanos);
        }

        boolean ofAge() {
            return this != UNKNOWN && this != YOUNGER;
        }
    }

    enum Guardians {
        NONE,
        AGREED,
        AGREED_AFTER_THE_BIRTHDAY,
        RAN_OUT_LONG_AGO,
        RUNS_OUT_WITH_THE_BIRTHDAY,
        TOO_WEAK,
        BY_MAIL_CODE,
        UNDER_RESTRICTION,
        RESTRICTED_LATER,
        TO_AN_OLD_NOTICE,
        TO_A_NOTICE_JUST_REPLACED
    }

    enum Own {
        NONE,
        OF_AGE,
        WITH_GUARDIAN,
        COMPETENT
    }

    enum Against {
        NOBODY,
        OBJECTED,
        IN_DISPUTE
    }

    enum Declined {
        NOBODY,
        CHILD,
        GUARDIAN
    }

    enum Pending {
        NO,
        READ_ONLY,
        IN_GRACE,
        GRACE_OVER,
        NEVER_A_MEMBER
    }

    record Case(
            Age age,
            boolean gone,
            Declined declined,
            boolean exempt,
            OnThreshold onThreshold,
            FromThreshold fromThreshold,
            GrantRule grantRule,
            Guardians guardians,
            boolean secondGuardian,
            boolean school,
            Own own,
            Against against,
            ObjectionRule objectionRule,
            boolean override,
            Pending pending) {

        /* What the specification says, read off the combination. */

        boolean agreedBy(Instant when) {
            return switch (guardians) {
                case AGREED, RESTRICTED_LATER -> true;
                case AGREED_AFTER_THE_BIRTHDAY -> !age.ofAge();
                case RUNS_OUT_WITH_THE_BIRTHDAY -> when.isBefore(BIRTHDAY);
                case TO_A_NOTICE_JUST_REPLACED -> when.isBefore(BIRTHDAY.plus(Duration.ofDays(29)));
                default -> false;
            };
        }

        boolean guardianCounts(Instant when) {
            return agreedBy(when) && !(objectionRule == ObjectionRule.NEWEST_WINS && against != Against.NOBODY);
        }

        boolean grantRuleMet(Instant when) {
            return switch (grantRule) {
                case ONE_GUARDIAN -> guardianCounts(when);
                case ALL_KNOWN_GUARDIANS -> guardianCounts(when) && !secondGuardian;
                case CHILD_AND_GUARDIAN -> guardianCounts(when) && own != Own.NONE;
                case SCHOOL_AS_AGENT -> guardianCounts(when) || school;
            };
        }

        boolean disputed() {
            return against == Against.IN_DISPUTE && objectionRule == ObjectionRule.SUSPEND_UNTIL_RESOLVED;
        }

        boolean approved() {
            var approves = guardians == Guardians.AGREED_AFTER_THE_BIRTHDAY
                    ? !(objectionRule == ObjectionRule.NEWEST_WINS && against != Against.NOBODY)
                    : guardianCounts(age.at);
            return fromThreshold != FromThreshold.SELF_WITH_GUARDIAN_APPROVAL || approves;
        }

        static final Map<Integer, Predicate<Case>> ROWS = new LinkedHashMap<>();

        static {
            ROWS.put(1, c -> c.gone);
            ROWS.put(2, c -> c.declined == Declined.CHILD || (c.declined == Declined.GUARDIAN && !c.age.ofAge()));
            ROWS.put(4, c -> c.exempt);
            ROWS.put(5, c -> c.age.ofAge() && c.onThreshold == OnThreshold.AUTO_SELF);
            ROWS.put(6, c -> c.age.ofAge() && c.own == Own.OF_AGE && c.approved());
            ROWS.put(
                    7,
                    c -> (c.age == Age.BIRTHDAY_BEGINS || c.age == Age.GRACE_ENDS_SOON)
                            && c.onThreshold == OnThreshold.REQUIRE_OWN_CONSENT
                            && c.grantRuleMet(BIRTHDAY.minusNanos(1))
                            && !c.disputed());
            ROWS.put(
                    8,
                    c -> c.age.ofAge()
                            && c.onThreshold == OnThreshold.CARRY_OVER_WITH_NOTICE
                            && c.grantRuleMet(c.age.at)
                            && !c.disputed());
            ROWS.put(9, c -> !c.age.ofAge() && c.disputed());
            ROWS.put(10, c -> !c.age.ofAge() && c.own == Own.COMPETENT && c.override);
            ROWS.put(11, c -> !c.age.ofAge() && c.grantRuleMet(c.age.at));
            ROWS.put(12, c -> c.pending == Pending.IN_GRACE || c.pending == Pending.READ_ONLY);
            ROWS.put(13, c -> true);
        }

        int expectedRow() {
            return ROWS.entrySet().stream()
                    .filter(row -> row.getValue().test(this))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }

        @Nullable ConsentId expectedConsent(int row) {
            return switch (row) {
                case 6, 10 -> OWN_CONSENT;
                case 7 -> guardianCounts(BIRTHDAY.minusNanos(1)) ? CONSENT : SCHOOLS;
                case 8, 11 -> guardianCounts(age.at) ? CONSENT : SCHOOLS;
                default -> null;
            };
        }

        /* The same combination as facts. */

        Standing standing() {
            var facts = new ArrayList<ConsentEvent>();
            facts.add(verified(LINK, ANNA));
            if (secondGuardian) facts.add(verified(BORIS_LINK, BORIS));
            if (guardians == Guardians.UNDER_RESTRICTION) facts.add(restricted(BIRTHDAY.minus(Duration.ofDays(200))));
            if (school)
                facts.add(new SchoolConsentGranted(
                        SCHOOLS, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, notice(2), REF, OPERATOR, LONG_AGO));
            if (guardians != Guardians.NONE) facts.add(consent());
            if (guardians == Guardians.RESTRICTED_LATER) facts.add(restricted(BIRTHDAY.minus(Duration.ofDays(10))));
            if (own != Own.NONE)
                facts.add(new OwnConsentGranted(
                        OWN_CONSENT,
                        MIA.asChild(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        OwnConsentCapacity.valueOf(own.name()),
                        notice(2),
                        REF,
                        LONG_AGO));
            if (against != Against.NOBODY)
                facts.add(
                        new ConsentObjected(MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, LONG_AGO));
            if (against == Against.IN_DISPUTE)
                facts.add(new ConsentDisputeOpened(
                        DISPUTE, MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, LONG_AGO));
            if (declined != Declined.NOBODY)
                facts.add(new ParticipationDeclined(
                        MIA.asChild(), SCHOOL, declined == Declined.CHILD ? null : ANNA.asGuardian(), LONG_AGO));
            return new Standing(
                    age == Age.UNKNOWN ? null : BORN,
                    gone,
                    SAMARA,
                    switch (pending) {
                        case IN_GRACE -> age.at.minus(Duration.ofDays(7));
                        case GRACE_OVER -> age.at.minus(Duration.ofDays(7)).minusNanos(1);
                        default -> null;
                    },
                    pending != Pending.NEVER_A_MEMBER,
                    law(),
                    facts);
        }

        private ConsentGranted consent() {
            var effective =
                    guardians == Guardians.AGREED_AFTER_THE_BIRTHDAY ? BIRTHDAY : BIRTHDAY.minus(Duration.ofDays(100));
            return new ConsentGranted(
                    CONSENT,
                    MIA.asChild(),
                    ANNA.asGuardian(),
                    LINK,
                    SCHOOL,
                    ConsentPurpose.CHAT,
                    notice(1),
                    REF,
                    switch (guardians) {
                        case TOO_WEAK -> new Evidence(VerificationMethod.SCHOOL_RECORDS, 1);
                        case BY_MAIL_CODE -> new Evidence(VerificationMethod.EMAIL_CODE, 4);
                        default -> new Evidence(VerificationMethod.SCHOOL_RECORDS, 2);
                    },
                    ConsentChannel.ONLINE,
                    switch (guardians) {
                        case RAN_OUT_LONG_AGO -> BIRTHDAY.minus(Duration.ofDays(1));
                        case RUNS_OUT_WITH_THE_BIRTHDAY -> BIRTHDAY;
                        default -> null;
                    },
                    null,
                    null,
                    null,
                    effective);
        }

        private @Nullable NoticeRef notice(int version) {
            return guardians == Guardians.TO_AN_OLD_NOTICE || guardians == Guardians.TO_A_NOTICE_JUST_REPLACED
                    ? new NoticeRef(LawScope.SCHOOL, version)
                    : null;
        }

        private LawInForce law() {
            var terms = new Policies(
                            grantRule,
                            objectionRule,
                            new PendingConsent(
                                    switch (pending) {
                                        case NO -> PendingConsentMode.NO_PARTICIPATION;
                                        case READ_ONLY -> PendingConsentMode.READ_ONLY;
                                        default -> PendingConsentMode.GRACE;
                                    },
                                    7),
                            new Expiry(ExpiryRule.NONE, 0),
                            onThreshold,
                            fromThreshold,
                            override,
                            exempt ? List.of(ConsentPurpose.CHAT) : List.of())
                    .publishedBy(SCHOOL);
            return new LawInForce(
                    List.of(terms),
                    switch (guardians) {
                        case TO_AN_OLD_NOTICE -> List.of(published(2, BIRTHDAY.minus(Duration.ofDays(90))));
                        case TO_A_NOTICE_JUST_REPLACED -> List.of(published(2, BIRTHDAY.minus(Duration.ofDays(1))));
                        default -> List.of();
                    });
        }

        Permission answer() {
            return standing().permits(ConsentPurpose.CHAT, age.at);
        }
    }

    private static final ZoneId SAMARA = ZoneId.of("Europe/Samara");
    private static final Instant LONG_AGO = BIRTHDAY.minus(Duration.ofDays(50));
    private static final PolicyRef REF = new PolicyRef(LawScope.SCHOOL, 1);

    private static GuardianLinkVerified verified(LinkId link, AccountId guardian) {
        return new GuardianLinkVerified(
                link,
                MIA.asChild(),
                guardian.asGuardian(),
                SCHOOL,
                VerificationMethod.SCHOOL_RECORDS,
                2,
                Instant.EPOCH);
    }

    private static GuardianLinkRestricted restricted(Instant from) {
        return new GuardianLinkRestricted(
                LINK,
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                List.of(GuardianRight.DECIDE),
                from,
                false,
                DOCUMENT,
                from);
    }

    private static NoticePublished published(int version, Instant at) {
        return new NoticePublished(
                NoticeId.of(SCHOOL), SCHOOL, version, true, List.of(ConsentPurpose.CHAT), new Digest("00"), at);
    }

    @Test
    void every_combination_of_ages_consents_objections_and_policies_is_answered_by_the_first_row_that_matches() {
        var seen = new HashMap<Integer, Integer>();
        for (var age : Age.values())
            for (var onThreshold : OnThreshold.values())
                for (var from : FromThreshold.values())
                    for (var grantRule : GrantRule.values())
                        for (var guardians : Guardians.values())
                            for (var own : Own.values())
                                for (var against : Against.values())
                                    for (var objectionRule : ObjectionRule.values())
                                        for (var pending : Pending.values())
                                            for (var bits = 0; bits < 8; bits++)
                                                check(
                                                        new Case(
                                                                age,
                                                                false,
                                                                Declined.NOBODY,
                                                                false,
                                                                onThreshold,
                                                                from,
                                                                grantRule,
                                                                guardians,
                                                                (bits & 1) > 0,
                                                                (bits & 2) > 0,
                                                                own,
                                                                against,
                                                                objectionRule,
                                                                (bits & 4) > 0,
                                                                pending),
                                                        row -> seen.merge(row, 1, Integer::sum));
        assertThat(seen.keySet()).containsExactlyInAnyOrder(5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    @Test
    void who_has_gone_or_declined_and_what_is_exempt_comes_before_everything_else() {
        var seen = new HashMap<Integer, Integer>();
        for (var age : Age.values())
            for (var declined : Declined.values())
                for (var guardians : Guardians.values())
                    for (var own : Own.values())
                        for (var against : Against.values())
                            for (var onThreshold : OnThreshold.values())
                                for (var pending : Pending.values())
                                    for (var bits = 0; bits < 4; bits++)
                                        check(
                                                new Case(
                                                        age,
                                                        (bits & 1) > 0,
                                                        declined,
                                                        (bits & 2) > 0,
                                                        onThreshold,
                                                        FromThreshold.SELF,
                                                        GrantRule.ONE_GUARDIAN,
                                                        guardians,
                                                        false,
                                                        false,
                                                        own,
                                                        against,
                                                        ObjectionRule.SUSPEND_UNTIL_RESOLVED,
                                                        true,
                                                        pending),
                                                row -> seen.merge(row, 1, Integer::sum));
        assertThat(seen.keySet()).containsExactlyInAnyOrder(1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    private void check(Case one, Consumer<Integer> seen) {
        var row = one.expectedRow();
        seen.accept(row);
        if (combinations++ % EVERY != 0) return;
        var answer = one.answer();
        if (!answer.equals(expected(one, row)))
            assertThat(answer).as(one.toString()).isEqualTo(expected(one, row));
    }

    private static Permission expected(Case one, int row) {
        var consent = one.expectedConsent(row);
        return switch (row) {
            case 1 -> new Permission.Denied(1, ParticipationRefusal.SUBJECT_ERASED, REF);
            case 2 -> new Permission.Denied(2, ParticipationRefusal.PARTICIPATION_DECLINED, REF);
            case 9 -> new Permission.Denied(9, ParticipationRefusal.GUARDIANS_DISAGREE, REF);
            case 13 -> new Permission.Denied(13, ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED, REF);
            case 7 -> new Permission.Allowed(7, consent, linkOf(consent), REF, List.of(PermissionFlag.OWN_CONSENT_DUE));
            case 12 ->
                new Permission.Allowed(
                        12,
                        null,
                        null,
                        REF,
                        List.of(
                                one.pending() == Pending.READ_ONLY
                                        ? PermissionFlag.READ_ONLY
                                        : PermissionFlag.CONSENT_PENDING));
            default -> new Permission.Allowed(row, consent, linkOf(consent), REF, List.of());
        };
    }

    private static @Nullable LinkId linkOf(@Nullable ConsentId consent) {
        return CONSENT.equals(consent) ? LINK : null;
    }
}
