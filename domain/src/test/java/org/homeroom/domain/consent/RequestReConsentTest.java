package org.homeroom.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS_CONSENT;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homeroom.domain.consent.facts.ConsentChannel;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentEvent.ReConsentRequested;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.LawScope;
import org.homeroom.domain.consent.facts.NoticeId;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestReConsentTest {

    private static final Instant PUBLISHED = NOW.minus(Duration.ofDays(3));

    private final Scenario history = given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED, CONSENT_GRANTED);

    @Test
    @Tag("S-18")
    void who_agreed_to_the_old_notice_is_asked_again_once_and_told_until_when() {
        history.and(notice(1, true))
                .when(asks())
                .then(new ReConsentRequested(
                        MIA.asChild(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        new NoticeRef(LawScope.SCHOOL, 1),
                        PUBLISHED.plus(Duration.ofDays(30)),
                        NOW));
        history.and(notice(1, true)).after(asks()).when(asks()).thenNothingHappens();
    }

    @Test
    void for_a_mere_change_of_wording_nobody_is_asked() {
        history.and(notice(1, false)).when(asks()).thenNothingHappens();
        history.when(asks()).thenNothingHappens();
    }

    @Test
    @Tag("S-18")
    void after_the_grace_the_old_consent_counts_no_more() {
        var facts = List.<Event>of(
                SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED, CONSENT_GRANTED, notice(1, true));
        var standing = Standing.of(MIA.asChild(), SCHOOL).fold(facts);
        var end = PUBLISHED.plus(Duration.ofDays(30));
        assertThat(standing.permits(ConsentPurpose.CHAT, end.minusNanos(1)))
                .isEqualTo(new Permission.Allowed(11, CONSENT, LINK));
        assertThat(standing.permits(ConsentPurpose.CHAT, end))
                .isEqualTo(new Permission.Denied(13, GUARDIAN_CONSENT_REQUIRED));
    }

    @Test
    @Tag("S-18")
    void a_new_consent_to_the_new_notice_counts_again() {
        var end = PUBLISHED.plus(Duration.ofDays(30));
        history.and(notice(1, true))
                .when(new GrantConsent(
                        BORIS_CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, 1, null, end))
                .then(new ConsentGranted(
                        BORIS_CONSENT,
                        MIA.asChild(),
                        ANNA.asGuardian(),
                        LINK,
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        new NoticeRef(LawScope.SCHOOL, 1),
                        PolicyRef.BUILT_IN,
                        new Evidence(VerificationMethod.SCHOOL_RECORDS, 2),
                        ConsentChannel.ONLINE,
                        null,
                        null,
                        null,
                        null,
                        end));
    }

    private static RequestReConsent asks() {
        return new RequestReConsent(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW);
    }

    private static NoticePublished notice(int version, boolean material) {
        return new NoticePublished(
                NoticeId.of(SCHOOL),
                SCHOOL,
                version,
                material,
                List.of(ConsentPurpose.CHAT),
                new Digest("00"),
                PUBLISHED);
    }
}
