package org.homeroom.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.DISPUTE;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OWN_CONSENT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.SuspensionReason;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.chats.roster.SuspendParticipations;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPolicy.ObjectionRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.PendingConsent;
import org.homeroom.domain.consent.facts.ConsentPolicy.PendingConsentMode;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.PermissionFlag;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.consent.facts.PolicyId;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.consent.links.VerifyGuardianLink;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The acceptance scenarios of consent that take more than one rule. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentScenariosTest {

    private static final Instant BIRTHDAY = Instant.parse("2026-09-01T20:00:00Z");
    private static final Evidence CARD = new Evidence(VerificationMethod.PAYMENT_CARD, 3);
    private static final Evidence MAIL = new Evidence(VerificationMethod.EMAIL_PLUS, 3);

    @Test
    @Tag("S-16")
    void a_pupil_turns_14_at_midnight_of_the_school_and_takes_part_by_the_own_consent() {
        var history = given(SCHOOL_REGISTERED, born("2012-09-02"), CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED);
        history.when(posts(BIRTHDAY.minus(Duration.ofMinutes(1)))).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        history.after(agreesAlone(BIRTHDAY)).when(posts(BIRTHDAY)).then(posted(BIRTHDAY));
        history.after(agreesAlone(BIRTHDAY))
                .when(posts(BIRTHDAY.minus(Duration.ofMinutes(1))))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("S-17")
    void a_guardians_consent_carries_for_thirty_days_and_then_the_pupil_is_suspended() {
        var history = given(
                SCHOOL_REGISTERED,
                born("2012-09-02"),
                MIA_ENROLLED,
                LINK_VERIFIED,
                CONSENT_GRANTED,
                CHAT_CREATED,
                MIA_ENROLLED,
                MIA_ADMITTED);
        var end = BIRTHDAY.plus(Duration.ofDays(30));
        history.when(posts(end.minusNanos(1))).then(posted(end.minusNanos(1)));
        history.when(posts(end)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        history.when(new SuspendParticipations(MIA.asChild(), SCHOOL, end.minusNanos(1)))
                .thenNothingHappens();
        history.when(new SuspendParticipations(MIA.asChild(), SCHOOL, end))
                .then(new ParticipationSuspended(CHAT, MIA, SCHOOL, SuspensionReason.AGE, end));
        assertThat(Standing.of(MIA.asChild(), SCHOOL)
                        .fold(List.of(SCHOOL_REGISTERED, born("2012-09-02"), LINK_VERIFIED, CONSENT_GRANTED))
                        .permits(ConsentPurpose.CHAT, BIRTHDAY))
                .isEqualTo(new Permission.Allowed(
                        7, CONSENT, LINK, PolicyRef.BUILT_IN, List.of(PermissionFlag.OWN_CONSENT_DUE)));
    }

    @Test
    @Tag("S-44")
    void by_coppa_who_is_13_decides_alone_and_below_a_listed_method_is_needed() {
        var law = Policies.published(SCHOOL, ConsentPolicy.US_COPPA);
        given(SCHOOL_REGISTERED, law, born("2013-09-01"), CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED)
                .when(posts(NOW))
                .then(posted(NOW));
        var twelve = given(
                SCHOOL_REGISTERED, law, born("2013-09-02"), CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED, LINK_VERIFIED);
        twelve.when(posts(NOW)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        twelve.when(agrees(ConsentPurpose.CHAT, null)).thenRefused(EVIDENCE_INSUFFICIENT);
        twelve.when(agrees(ConsentPurpose.CHAT, new Evidence(VerificationMethod.PAYMENT_CARD, 2)))
                .thenRefused(EVIDENCE_INSUFFICIENT);
        twelve.after(agrees(ConsentPurpose.CHAT, CARD)).when(posts(NOW)).then(posted(NOW));
        twelve.after(agrees(ConsentPurpose.CHAT, MAIL)).when(posts(NOW)).then(posted(NOW));
        twelve.when(agrees(ConsentPurpose.THIRD_PARTY, MAIL)).thenRefused(EVIDENCE_INSUFFICIENT);
    }

    @Test
    @Tag("ACC-28")
    void a_code_to_a_mailbox_proves_nothing_about_a_guardian_under_any_policy() {
        for (var law : List.of(ConsentPolicy.RU_SCHOOL, ConsentPolicy.US_COPPA, ConsentPolicy.UK)) {
            given(SCHOOL_REGISTERED, Policies.published(SCHOOL, law), MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED)
                    .when(agrees(ConsentPurpose.CHAT, new Evidence(VerificationMethod.EMAIL_CODE, 4)))
                    .thenRefused(EVIDENCE_INSUFFICIENT);
        }
        given(ADMIN_APPOINTED, MIA_ENROLLED, LINK_CLAIMED)
                .when(new VerifyGuardianLink(
                        LINK,
                        MIA.asChild(),
                        ANNA.asGuardian(),
                        SCHOOL,
                        new Evidence(VerificationMethod.EMAIL_CODE, 4),
                        ADMIN,
                        NOW))
                .thenRefused(EVIDENCE_INSUFFICIENT);
    }

    @Test
    @Tag("S-45")
    void in_france_child_and_guardian_agree_together() {
        var history = given(
                SCHOOL_REGISTERED,
                Policies.published(SCHOOL, ConsentPolicy.EU_FR),
                born("2012-05-01"),
                CHAT_CREATED,
                MIA_ENROLLED,
                MIA_DEFERRED,
                LINK_VERIFIED);
        history.after(agrees(ConsentPurpose.CHAT, null)).when(posts(NOW)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        history.after(agreesAlone(NOW)).when(posts(NOW)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        history.after(agrees(ConsentPurpose.CHAT, null))
                .after(agreesAlone(NOW))
                .when(posts(NOW))
                .then(posted(NOW));
        history.after(agrees(ConsentPurpose.CHAT, null))
                .after(agreesAlone(NOW))
                .after(new WithdrawOwnConsent(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW))
                .when(posts(NOW))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("CON-01")
    void who_may_only_read_until_somebody_agrees_does_not_write() {
        var law = Policies.DEFAULT
                .with(new PendingConsent(PendingConsentMode.READ_ONLY, 0))
                .publishedBy(SCHOOL);
        var history = given(SCHOOL_REGISTERED, law, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED);
        history.when(new ReadMessages(CHAT, SCHOOL, MIA, NOW)).thenNothingHappens();
        history.when(posts(NOW)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("CON-01")
    void a_policy_holds_from_its_day_and_what_was_asked_before_was_asked_of_the_old_one() {
        var uk = new ConsentPolicyPublished(PolicyId.of(SCHOOL), SCHOOL, 1, NOW, ConsentPolicy.UK, EARLIER);
        var history = given(SCHOOL_REGISTERED, uk, born("2013-05-01"), MIA_ENROLLED);
        history.when(agreesAlone(NOW.minusNanos(1))).thenRefused(SELF_CONSENT_FORBIDDEN);
        history.after(agreesAlone(NOW))
                .and(CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED)
                .when(posts(NOW))
                .then(posted(NOW));
    }

    @Test
    @Tag("CON-01")
    void what_the_school_publishes_goes_before_what_the_platform_does() {
        var platform = new ConsentPolicyPublished(
                PolicyId.OF_THE_PLATFORM, null, 1, EARLIER, ConsentPolicy.EU_DEFAULT, EARLIER);
        var thirteen = given(SCHOOL_REGISTERED, born("2013-05-01"), MIA_ENROLLED, platform);
        thirteen.when(agreesAlone(NOW)).thenRefused(SELF_CONSENT_FORBIDDEN);
        var granted = thirteen.and(Policies.published(SCHOOL, ConsentPolicy.UK));
        granted.after(agreesAlone(NOW))
                .and(CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED)
                .when(posts(NOW))
                .then(posted(NOW));
    }

    @Test
    @Tag("CON-01")
    void where_the_newest_word_wins_guardians_overrule_each_other() {
        var objects = new ObjectToConsent(MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, DISPUTE, NOW);
        var history = given(
                        SCHOOL_REGISTERED,
                        Policies.DEFAULT.with(ObjectionRule.NEWEST_WINS).publishedBy(SCHOOL),
                        MIA_IS_TEN,
                        CHAT_CREATED,
                        MIA_ENROLLED,
                        MIA_DEFERRED,
                        LINK_VERIFIED,
                        BORIS_VERIFIED)
                .after(agrees(ConsentPurpose.CHAT, null));
        history.when(posts(NOW)).then(posted(NOW));
        history.after(objects).when(posts(NOW)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        var again = history.after(objects).after(agrees(ConsentPurpose.CHAT, null));
        again.when(posts(NOW)).then(posted(NOW));
    }

    private static final MessageId MESSAGE = new MessageId(new UUID(9, 1));

    private static PostMessage posts(Instant at) {
        return new PostMessage(MESSAGE, CHAT, SCHOOL, MIA, Personal.of(MIA, "Hello"), PostingTerms.DEFAULT, at);
    }

    private static MessagePosted posted(Instant at) {
        return new MessagePosted(MESSAGE, CHAT, MIA, Role.STUDENT, Personal.of(MIA, "Hello"), at);
    }

    private static GrantConsent agrees(ConsentPurpose purpose, @Nullable Evidence evidence) {
        return new GrantConsent(CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, purpose, null, evidence, NOW);
    }

    private static GrantOwnConsent agreesAlone(Instant at) {
        return new GrantOwnConsent(OWN_CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, null, at);
    }
}
