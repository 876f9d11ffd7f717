package org.homeroom.domain.consent.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_LINK;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.consent.ConsentRefusal.DAY_NOT_POSSIBLE;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestrictGuardianLinkTest {

    private static final GuardianLinkRestricted RESTRICTED = new GuardianLinkRestricted(
            LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, List.of(GuardianRight.DECIDE), NOW, false, DOCUMENT, NOW);

    private final Scenario history =
            given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_CLAIMED, LINK_VERIFIED);

    @Test
    @Tag("S-15")
    void by_a_document_a_guardian_decides_no_more_from_a_day_on() {
        history.when(restricts(false, DOCUMENT)).then(RESTRICTED);
        var dayAfter = NOW.plus(Duration.ofDays(1));
        history.and(RESTRICTED).when(grants(dayAfter)).thenRefused(NOT_A_GUARDIAN);
        history.and(RESTRICTED).when(grants(NOW)).thenRefused(NOT_A_GUARDIAN);
        history.and(RESTRICTED)
                .when(grants(NOW.minusNanos(1)))
                .then(agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, NOW.minusNanos(1)));
    }

    @Test
    @Tag("S-15")
    void what_was_agreed_before_that_day_stands() {
        assertThat(Standing.of(MIA.asChild(), SCHOOL)
                        .fold(List.of(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED, RESTRICTED))
                        .permits(ConsentPurpose.CHAT, NOW))
                .isEqualTo(new Permission.Allowed(11, CONSENT, LINK));
    }

    @Test
    void what_was_agreed_after_that_day_counts_for_nothing_even_if_the_document_came_later() {
        var late = agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, NOW);
        assertThat(Standing.of(MIA.asChild(), SCHOOL)
                        .fold(List.of(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, late, RESTRICTED))
                        .permits(ConsentPurpose.CHAT, NOW))
                .isEqualTo(new Permission.Denied(13, GUARDIAN_CONSENT_REQUIRED));
    }

    @Test
    void where_the_document_says_so_it_takes_back_what_was_agreed_before() {
        history.and(CONSENT_GRANTED)
                .when(restricts(true, DOCUMENT))
                .then(
                        new GuardianLinkRestricted(
                                LINK,
                                MIA.asChild(),
                                ANNA.asGuardian(),
                                SCHOOL,
                                List.of(GuardianRight.DECIDE),
                                NOW,
                                true,
                                DOCUMENT,
                                NOW),
                        new ConsentInvalidated(
                                CONSENT,
                                MIA.asChild(),
                                SCHOOL,
                                ConsentPurpose.CHAT,
                                InvalidationReason.RIGHT_RESTRICTED,
                                DOCUMENT,
                                NOW));
    }

    @Test
    void without_a_document_nobody_loses_a_right() {
        history.when(restricts(false, Personal.of(MIA, " "))).thenRefused(EVIDENCE_INSUFFICIENT);
        history.when(restricts(false, new Personal.Erased<>(MIA.tag()))).thenRefused(EVIDENCE_INSUFFICIENT);
    }

    @Test
    void who_was_never_confirmed_has_no_right_to_lose() {
        given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_CLAIMED)
                .when(restricts(false, DOCUMENT))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void the_same_restriction_is_recorded_once() {
        history.after(restricts(false, DOCUMENT))
                .when(restricts(false, DOCUMENT))
                .thenNothingHappens();
        history.and(CONSENT_GRANTED)
                .after(restricts(true, DOCUMENT))
                .when(restricts(true, DOCUMENT))
                .thenNothingHappens();
    }

    @Test
    void another_document_day_or_extent_is_another_restriction() {
        var recorded = history.and(RESTRICTED);
        var other = Personal.of(MIA, "2-118/2026");
        recorded.when(restricts(false, other)).then(restricted(List.of(GuardianRight.DECIDE), NOW, false, other));
        recorded.when(restricts(true, DOCUMENT)).then(restricted(List.of(GuardianRight.DECIDE), NOW, true, DOCUMENT));
        var earlier = NOW.minus(Duration.ofDays(1));
        recorded.when(restricts(List.of(GuardianRight.DECIDE), earlier))
                .then(restricted(List.of(GuardianRight.DECIDE), earlier, false, DOCUMENT));
        var all = List.of(GuardianRight.values());
        recorded.when(restricts(all, NOW)).then(restricted(all, NOW, false, DOCUMENT));
    }

    @Test
    void what_takes_no_right_away_is_no_restriction() {
        history.when(restricts(List.of(), NOW)).thenRefused(DAY_NOT_POSSIBLE);
    }

    @Test
    void what_another_guardian_agreed_to_stands() {
        var other = new ConsentId(new UUID(70, 1));
        history.and(CONSENT_GRANTED, BORIS_VERIFIED, agreed(other, BORIS, BORIS_LINK, ConsentPurpose.CHAT, NOW))
                .when(restricts(true, DOCUMENT))
                .then(
                        restricted(List.of(GuardianRight.DECIDE), NOW, true, DOCUMENT),
                        new ConsentInvalidated(
                                CONSENT,
                                MIA.asChild(),
                                SCHOOL,
                                ConsentPurpose.CHAT,
                                InvalidationReason.RIGHT_RESTRICTED,
                                DOCUMENT,
                                NOW));
    }

    @Test
    void who_may_only_see_no_more_has_still_agreed() {
        var see = List.of(GuardianRight.SEE);
        history.and(CONSENT_GRANTED)
                .when(new RestrictGuardianLink(
                        LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, see, NOW, true, DOCUMENT, ADMIN, NOW))
                .then(restricted(see, NOW, true, DOCUMENT));
    }

    @Test
    void outsiders_do_not_see_the_link() {
        given(SCHOOL_REGISTERED, OTHER_ADMIN_APPOINTED, MIA_ENROLLED, LINK_CLAIMED, LINK_VERIFIED)
                .when(new RestrictGuardianLink(
                        LINK,
                        MIA.asChild(),
                        ANNA.asGuardian(),
                        SCHOOL,
                        List.of(GuardianRight.DECIDE),
                        NOW,
                        false,
                        DOCUMENT,
                        STRANGER,
                        NOW))
                .thenRefused(NOT_FOUND);
    }

    private static GrantConsent grants(Instant at) {
        return new GrantConsent(CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, null, null, at);
    }

    private static GuardianLinkRestricted restricted(
            List<GuardianRight> rights, Instant from, boolean retroactive, Personal<String> document) {
        return new GuardianLinkRestricted(
                LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, rights, from, retroactive, document, NOW);
    }

    private static RestrictGuardianLink restricts(List<GuardianRight> rights, Instant from) {
        return new RestrictGuardianLink(
                LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, rights, from, false, DOCUMENT, ADMIN, NOW);
    }

    private static RestrictGuardianLink restricts(boolean retroactive, Personal<String> document) {
        return new RestrictGuardianLink(
                LINK,
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                List.of(GuardianRight.DECIDE),
                NOW,
                retroactive,
                document,
                ADMIN,
                NOW);
    }
}
