package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.consent.ConsentRefusal.DAY_NOT_POSSIBLE;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_NOT_PUBLISHED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentChannel;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordPaperConsentTest {

    private static final Instant SIGNED = NOW.minus(Duration.ofDays(9));
    private static final Evidence SIGNATURE = new Evidence(VerificationMethod.SIGNED_FORM, 3);

    private final Scenario history = given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED);

    @Test
    @Tag("S-19")
    void a_consent_on_paper_counts_from_the_day_on_the_paper_and_names_who_recorded_it() {
        history.when(records(SIGNED, DOCUMENT, ADMIN)).then(recorded());
    }

    @Test
    @Tag("S-19")
    void recorded_twice_it_is_recorded_once() {
        history.after(records(SIGNED, DOCUMENT, ADMIN))
                .when(records(SIGNED, DOCUMENT, ADMIN))
                .thenNothingHappens();
    }

    @Test
    void a_homeroom_teacher_records_for_the_own_class_and_nobody_for_the_own_child() {
        given(SCHOOL_REGISTERED, CLASS_CREATED, TEACHER_ASSIGNED, MIA_IS_TEN, MIA_ENROLLED)
                .when(records(SIGNED, DOCUMENT, TEACHER))
                .thenRefused(NOT_A_GUARDIAN);
        history.when(records(SIGNED, DOCUMENT, STRANGER)).thenRefused(NOT_FOUND);
        history.and(new AdministratorAppointed(SCHOOL, ANNA, "14", EARLIER))
                .when(records(SIGNED, DOCUMENT, ANNA))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void no_paper_is_signed_tomorrow_and_none_counts_without_being_named() {
        history.when(records(NOW.plusNanos(1), DOCUMENT, ADMIN)).thenRefused(DAY_NOT_POSSIBLE);
        history.when(records(SIGNED, Personal.of(MIA, ""), ADMIN)).thenRefused(EVIDENCE_INSUFFICIENT);
    }

    @Test
    @Tag("S-15")
    void who_was_restricted_on_the_day_of_the_paper_could_not_sign_it() {
        var restricted = new GuardianLinkRestricted(
                LINK,
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                List.of(GuardianRight.DECIDE),
                SIGNED,
                false,
                DOCUMENT,
                NOW);
        history.and(restricted).when(records(SIGNED, DOCUMENT, ADMIN)).thenRefused(NOT_A_GUARDIAN);
    }

    @Test
    @Tag("CON-05")
    void the_notice_on_the_paper_must_have_been_published() {
        history.when(new RecordPaperConsent(
                        CONSENT,
                        MIA.asChild(),
                        ANNA.asGuardian(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        1,
                        SIGNED,
                        DOCUMENT,
                        ADMIN,
                        NOW))
                .thenRefused(NOTICE_NOT_PUBLISHED);
    }

    private static ConsentGranted recorded() {
        return new ConsentGranted(
                CONSENT,
                MIA.asChild(),
                ANNA.asGuardian(),
                LINK,
                SCHOOL,
                ConsentPurpose.CHAT,
                null,
                PolicyRef.BUILT_IN,
                SIGNATURE,
                ConsentChannel.PAPER,
                null,
                SIGNED,
                ADMIN,
                DOCUMENT,
                NOW);
    }

    private static RecordPaperConsent records(Instant from, Personal<String> document, AccountId by) {
        return new RecordPaperConsent(
                CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, null, from, document, by, NOW);
    }
}
