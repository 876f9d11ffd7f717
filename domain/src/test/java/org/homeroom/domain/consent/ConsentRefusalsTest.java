package org.homeroom.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.DISPUTE;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OWN_CONSENT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_NOT_PUBLISHED;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_OUTDATED;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIANS_DISAGREE;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPolicy.GrantRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.ObjectionRule;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.NoticeId;
import org.homeroom.domain.consent.facts.OwnConsentCapacity;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.consent.time.NoteAdulthood;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the commands about consents have in common when they say no, and where exactly they stop saying it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentRefusalsTest {

    private static final AccountClosed MIA_GONE = new AccountClosed(MIA, EARLIER);
    private static final Scenario FAMILY =
            given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED);
    private static final Scenario ALONE =
            given(SCHOOL_REGISTERED, ADMIN_APPOINTED, born("2012-08-01"), MIA_ENROLLED, LINK_VERIFIED);

    @ParameterizedTest
    @EnumSource(ConsentRefusal.class)
    void every_refusal_is_of_some_kind(ConsentRefusal refusal) {
        assertThat(refusal.kind()).isNotNull();
        assertThat(refusal.code()).isEqualTo(refusal.name());
    }

    @Test
    void reactions_name_what_they_react_to() {
        assertThat(new WhenGuardianLinkVerifiedThenRequestConsent().when()).isEqualTo(GuardianLinkVerified.class);
        assertThat(new WhenPupilEnrolledThenRequestConsent().when()).isEqualTo(PupilEnrolled.class);
    }

    @Test
    @Tag("CON-01")
    void nothing_is_agreed_for_who_has_gone() {
        FAMILY.and(MIA_GONE).when(grants(null)).thenRefused(SUBJECT_ERASED);
        FAMILY.and(MIA_GONE).when(onPaper(EARLIER, DOCUMENT)).thenRefused(SUBJECT_ERASED);
        ALONE.and(MIA_GONE).when(grantsAlone(null)).thenRefused(SUBJECT_ERASED);
        FAMILY.and(Policies.DEFAULT.with(GrantRule.SCHOOL_AS_AGENT).publishedBy(SCHOOL), MIA_GONE)
                .when(asSchool(ADMIN))
                .thenRefused(SUBJECT_ERASED);
        given(SCHOOL_REGISTERED, born("2000-01-01"), MIA_ENROLLED, MIA_GONE)
                .when(new NoteAdulthood(MIA.asChild(), SCHOOL, NOW))
                .thenNothingHappens();
        given(SCHOOL_REGISTERED, born("2000-01-01"))
                .when(new NoteAdulthood(MIA.asChild(), SCHOOL, NOW))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CON-05")
    void who_agrees_has_read_the_newest_notice_or_none_in_particular() {
        var once = FAMILY.and(notice(1));
        once.when(grants(2)).thenRefused(NOTICE_NOT_PUBLISHED);
        FAMILY.when(grants(1)).thenRefused(NOTICE_NOT_PUBLISHED);
        assertAccepted(once, grants(1));
        var twice = once.and(notice(2));
        twice.when(grants(1)).thenRefused(NOTICE_OUTDATED);
        assertAccepted(twice, grants(2));
        assertAccepted(twice, grants(null));
    }

    @Test
    @Tag("CON-05")
    void the_same_holds_for_who_agrees_alone() {
        var once = ALONE.and(notice(1));
        once.when(grantsAlone(2)).thenRefused(NOTICE_NOT_PUBLISHED);
        ALONE.when(grantsAlone(1)).thenRefused(NOTICE_NOT_PUBLISHED);
        assertAccepted(once, grantsAlone(1));
        var twice = once.and(notice(2));
        twice.when(grantsAlone(1)).thenRefused(NOTICE_OUTDATED);
        assertAccepted(twice, grantsAlone(2));
        assertAccepted(twice, grantsAlone(null));
    }

    @Test
    void agreeing_alone_again_counts_when_the_notice_is_another() {
        var agreed = ALONE.and(notice(1)).after(grantsAlone(1));
        agreed.when(grantsAlone(1)).thenNothingHappens();
        assertAccepted(agreed.and(notice(2)), grantsAlone(2));
    }

    @Test
    @Tag("CON-01")
    void where_both_must_agree_the_child_agrees_beside_the_guardian() {
        var both =
                FAMILY.and(Policies.DEFAULT.with(GrantRule.CHILD_AND_GUARDIAN).publishedBy(SCHOOL));
        var outcome = (Outcome.Accepted) both.when(grantsAlone(null)).outcome();
        assertThat(outcome.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        OwnConsentGranted.class,
                        consent -> assertThat(consent.capacity()).isEqualTo(OwnConsentCapacity.WITH_GUARDIAN));
    }

    @Test
    void who_agreed_before_another_objected_says_it_again_only_where_the_newest_word_counts() {
        var objected = FAMILY.and(
                BORIS_VERIFIED,
                CONSENT_GRANTED,
                new ConsentObjected(MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, NOW));
        var newest = Policies.DEFAULT.with(ObjectionRule.NEWEST_WINS).publishedBy(SCHOOL);
        objected.when(grants(null)).thenNothingHappens();
        assertAccepted(objected.and(newest), grants(null));
    }

    @Test
    @Tag("CON-06")
    void paper_says_who_signed_when_and_that_it_is_there() {
        FAMILY.when(onPaper(EARLIER, Personal.of(MIA, " "))).thenRefused(EVIDENCE_INSUFFICIENT);
        ALONE.when(onPaper(EARLIER.plusSeconds(1), DOCUMENT)).thenRefused(CHILD_DECIDES_ALONE);
        FAMILY.when(onPaper(NOW.plusNanos(1), DOCUMENT)).thenRefused(ConsentRefusal.DAY_NOT_POSSIBLE);
        assertAccepted(FAMILY, onPaper(NOW, DOCUMENT));
        assertAccepted(FAMILY.and(agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, EARLIER)), onPaper(NOW, DOCUMENT));
        FAMILY.after(onPaper(NOW, DOCUMENT)).when(onPaper(NOW, DOCUMENT)).thenNothingHappens();
    }

    @Test
    @Tag("CON-01")
    void only_who_decides_for_everybody_agrees_as_the_school_and_only_for_children() {
        var agent = Policies.DEFAULT.with(GrantRule.SCHOOL_AS_AGENT).publishedBy(SCHOOL);
        FAMILY.and(agent).when(asSchool(STRANGER)).thenRefused(NOT_FOUND);
        assertAccepted(FAMILY.and(agent), asSchool(ADMIN));
        ALONE.and(agent).when(asSchool(ADMIN)).thenRefused(CHILD_DECIDES_ALONE);
        FAMILY.and(agent, new ConsentObjected(MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, EARLIER))
                .when(asSchool(ADMIN))
                .thenRefused(GUARDIANS_DISAGREE);
    }

    @Test
    void only_the_school_asks_for_a_consent_by_hand() {
        FAMILY.and(notice(1)).when(requests(STRANGER)).thenRefused(NOT_FOUND);
        FAMILY.when(requests(ADMIN)).thenRefused(NOTICE_NOT_PUBLISHED);
        given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, notice(1))
                .when(requests(ADMIN))
                .thenRefused(NOT_FOUND);
        assertAccepted(FAMILY.and(notice(1)), requests(ADMIN));
    }

    @Test
    void a_guardian_objects_no_more_when_the_child_decides_alone() {
        ALONE.when(new ObjectToConsent(MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, DISPUTE, NOW))
                .thenRefused(CHILD_DECIDES_ALONE);
    }

    @Test
    void nobody_records_a_paper_of_the_own_hand() {
        var both = FAMILY.and(new GuardianLinkVerified(
                LINK_VERIFIED.link(),
                MIA.asChild(),
                ADMIN.asGuardian(),
                SCHOOL,
                LINK_VERIFIED.method(),
                LINK_VERIFIED.assurance(),
                EARLIER));
        both.when(new RecordPaperConsent(
                        CONSENT,
                        MIA.asChild(),
                        ADMIN.asGuardian(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        null,
                        NOW,
                        DOCUMENT,
                        ADMIN,
                        NOW))
                .thenRefused(NOT_AUTHORISED);
    }

    private static NoticePublished notice(int version) {
        return new NoticePublished(
                NoticeId.of(SCHOOL),
                SCHOOL,
                version,
                true,
                List.of(ConsentPurpose.CHAT),
                new Digest("0" + version),
                EARLIER);
    }

    private static GrantConsent grants(@Nullable Integer noticeVersion) {
        return new GrantConsent(
                CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, noticeVersion, null, NOW);
    }

    private static GrantOwnConsent grantsAlone(@Nullable Integer noticeVersion) {
        return new GrantOwnConsent(OWN_CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, noticeVersion, NOW);
    }

    private static GrantConsentAsSchool asSchool(AccountId by) {
        return new GrantConsentAsSchool(CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, by, NOW);
    }

    private static RequestConsent requests(AccountId by) {
        return new RequestConsent(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, by, NOW);
    }

    private static RecordPaperConsent onPaper(Instant from, Personal<String> document) {
        return new RecordPaperConsent(
                CONSENT,
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                ConsentPurpose.CHAT,
                null,
                from,
                document,
                ADMIN,
                NOW);
    }

    private static void assertAccepted(Scenario history, ConsentCommand<?> command) {
        assertThat(history.when(command).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.events()).isNotEmpty());
    }
}
