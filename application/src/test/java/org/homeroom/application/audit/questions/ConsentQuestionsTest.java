package org.homeroom.application.audit.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_CONSENT;
import static org.homeroom.domain.School5A.BORIS_LINK;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.DISPUTE;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.School5A.agreedAlone;
import static org.homeroom.domain.School5A.born;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.AuditLog;
import org.homeroom.application.audit.Evidence;
import org.homeroom.application.audit.Parameter;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.SuspensionReason;
import org.homeroom.domain.consent.facts.ConsentChannel;
import org.homeroom.domain.consent.facts.ConsentEvent.AgeThresholdReached;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.consent.facts.LawScope;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.consent.facts.NoticeId;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.domain.consent.facts.PolicyId;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentQuestionsTest {

    private static final Instant DAY_1 = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant DAY_5 = Instant.parse("2026-09-05T08:00:00Z");
    private static final Instant DAY_10 = Instant.parse("2026-09-10T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-01T08:00:00Z");

    private final AuditLog log = new AuditLog().with(SCHOOL_REGISTERED, CHAT_CREATED, born("2016-05-01"), MIA_ENROLLED);

    @Test
    @Tag("Q-02")
    void a_consent_is_told_with_who_gave_it_in_what_capacity_and_how_the_school_knew() {
        log.with(LINK_CLAIMED, LINK_VERIFIED, agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1), admitted(DAY_1));
        var question = new Q02BasisOfParticipation();
        assertThat(log.says(question, inChat(DAY_5)))
                .containsExactly("took-part", "consent-of-guardian", "link-verified", "let-in");
        var consent = log.the("consent-of-guardian", question, inChat(DAY_5));
        assertThat(consent.facts())
                .containsEntry("guardian", ANNA.asGuardian())
                .containsEntry("method", VerificationMethod.SCHOOL_RECORDS)
                .containsEntry("assurance", 2)
                .containsEntry("version", 0);
        assertThat(consent.evidence()).extracting(Evidence::event).containsExactly("consent.ConsentGranted");
        assertThat(log.the("took-part", question, inChat(DAY_5)).facts()).containsEntry("rule", 11);
        assertThat(log.the("took-part", question, inChat(DAY_5)).evidence())
                .allMatch(one -> !one.recordedAt().isAfter(DAY_5));
    }

    @Test
    @Tag("Q-02")
    void without_a_consent_the_answer_names_the_row_that_refused() {
        log.with(new AdmissionDeferred(CHAT, MIA, SCHOOL, Role.STUDENT, 13, DAY_1));
        var no = log.the("took-no-part", new Q02BasisOfParticipation(), inChat(DAY_5));
        assertThat(no.facts()).containsEntry("rule", 13).containsEntry("reason", "GUARDIAN_CONSENT_REQUIRED");
    }

    @Test
    @Tag("Q-02")
    void who_never_had_a_place_in_the_chat_is_unknown_there() {
        assertThat(log.says(new Q02BasisOfParticipation(), inChat(DAY_5))).isEmpty();
    }

    @Test
    @Tag("Q-03")
    @Tag("S-19")
    void a_paper_of_the_first_recorded_on_the_tenth_is_unknown_on_the_fifth_and_effective_as_known_today() {
        log.with(LINK_VERIFIED).recorded(DAY_10, onPaper(DAY_1, DAY_10));
        var question = new Q03ThenAndNow();
        var asked = ofMia(DAY_5).known(LATER);
        assertThat(log.says(question, asked))
                .startsWith("known-then-invalid", "known-now-valid", "other-verdict")
                .contains("consent-on-paper");
        assertThat(log.the("other-verdict", question, asked).evidence())
                .extracting(Evidence::event)
                .containsExactly("consent.ConsentGranted");
        assertThat(log.says(question, ofMia(DAY_1.minusSeconds(1)).known(LATER)))
                .startsWith("known-then-invalid", "known-now-invalid", "no-difference");
    }

    @Test
    @Tag("Q-03")
    void a_consent_that_turns_out_false_was_valid_as_known_then_and_never_was_as_known_now() {
        log.with(LINK_VERIFIED, agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1), invalidated(DAY_10));
        assertThat(log.says(new Q03ThenAndNow(), ofMia(DAY_5).known(LATER)))
                .containsExactly("known-then-valid", "known-now-invalid", "other-verdict");
    }

    @Test
    @Tag("Q-03")
    void a_corrected_birth_date_changes_what_is_known_and_not_what_was() {
        log.with(LINK_VERIFIED, agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1));
        log.with(new BirthDateCorrected(MIA, Personal.of(MIA, LocalDate.parse("2012-05-01")), ADMIN, "7", DAY_10));
        var asked = ofMia(DAY_5).known(LATER);
        assertThat(log.the("known-then-valid", new Q03ThenAndNow(), asked).facts())
                .containsEntry("rule", 11);
        assertThat(log.the("known-now-invalid", new Q03ThenAndNow(), asked).facts())
                .containsEntry("rule", 13);
    }

    @Test
    @Tag("Q-03")
    void of_somebody_who_is_no_pupil_here_nothing_is_known() {
        var stranger = Asked.about(SCHOOL, DAY_5, Map.of(Parameter.CHILD, UUID.randomUUID()));
        assertThat(log.says(new Q03ThenAndNow(), stranger)).isEmpty();
    }

    @Test
    @Tag("Q-04")
    void a_child_took_part_without_consent_for_as_long_as_a_false_one_was_believed() {
        log.with(LINK_VERIFIED, agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1), admitted(DAY_1));
        var period = about(LATER).between(EARLIER, LATER);
        assertThat(log.says(new Q04WithoutConsent(), period)).containsExactly("none");
        log.with(invalidated(DAY_10));
        var without = log.the("without", new Q04WithoutConsent(), period);
        assertThat(without.facts())
                .containsEntry("account", MIA)
                .containsEntry("from", DAY_1)
                .containsEntry("until", DAY_10)
                .containsEntry("duration", Duration.ofDays(9));
        assertThat(log.the("without", new Q04WithoutConsent(), about(LATER).between(DAY_5, LATER))
                        .facts())
                .containsEntry("from", DAY_5);
    }

    @Test
    @Tag("Q-04")
    void the_moment_in_which_a_withdrawal_is_written_down_is_nobodys_fault() {
        log.with(LINK_VERIFIED, agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1), admitted(DAY_1))
                .recorded(DAY_5.plusMillis(3), withdrawn(DAY_5));
        var period = about(LATER).between(EARLIER, LATER);
        assertThat(log.says(new Q04WithoutConsent(), period)).containsExactly("none", "being-written");
        assertThat(log.the("being-written", new Q04WithoutConsent(), period).facts())
                .containsEntry("times", 1);
    }

    @Test
    @Tag("Q-04")
    void a_withdrawal_that_was_written_down_an_hour_later_is_told() {
        log.with(LINK_VERIFIED, agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1), admitted(DAY_1))
                .recorded(DAY_5.plusSeconds(3600), withdrawn(DAY_5));
        assertThat(log.says(new Q04WithoutConsent(), about(LATER).between(EARLIER, LATER)))
                .containsExactly("without");
    }

    @Test
    @Tag("Q-04")
    void the_grace_after_the_birthday_is_told_apart() {
        log.with(
                born("2012-09-03"),
                LINK_VERIFIED,
                agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1),
                admitted(DAY_1));
        var grace = log.the("in-grace", new Q04WithoutConsent(), about(LATER).between(EARLIER, LATER));
        assertThat(grace.facts())
                .containsEntry("rule", 7)
                .containsEntry("from", Instant.parse("2026-09-02T20:00:00Z"))
                .containsEntry("until", Instant.parse("2026-10-02T20:00:00Z"));
    }

    @Test
    @Tag("Q-07")
    void access_ends_with_the_withdrawal_and_the_list_follows() {
        log.with(LINK_VERIFIED, agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1), admitted(DAY_1));
        assertThat(log.says(new Q07EndOfAccess(), ofMia(LATER))).containsExactly("never-withdrawn");
        log.with(withdrawn(DAY_5));
        assertThat(log.says(new Q07EndOfAccess(), ofMia(LATER))).containsExactly("denied-not-listed");
        log.with(new ParticipationSuspended(CHAT, MIA, SCHOOL, SuspensionReason.values()[0], DAY_5.plusMillis(1500)));
        var end = log.the("denied-and-listed", new Q07EndOfAccess(), ofMia(LATER));
        assertThat(end.facts()).containsEntry("deniedFrom", DAY_5).containsEntry("delay", Duration.ofMillis(1500));
        assertThat(log.the("delays", new Q07EndOfAccess(), ofMia(LATER)).facts())
                .containsEntry("longest", Duration.ofMillis(1500))
                .containsEntry("p99", Duration.ofMillis(1500));
    }

    @Test
    @Tag("Q-07")
    void a_withdrawal_that_begins_a_dispute_ends_access_although_another_guardian_agrees() {
        log.with(
                LINK_VERIFIED,
                BORIS_VERIFIED,
                agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1),
                agreed(BORIS_CONSENT, BORIS, BORIS_LINK, ConsentPurpose.CHAT, DAY_1),
                admitted(DAY_1),
                withdrawn(DAY_5),
                new ConsentDisputeOpened(
                        DISPUTE, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, DAY_5));
        assertThat(log.says(new Q07EndOfAccess(), ofMia(LATER))).containsExactly("denied-not-listed");
    }

    @Test
    @Tag("Q-08")
    void a_guardian_sees_and_decides_until_a_document_or_the_end_says_otherwise() {
        log.with(LINK_CLAIMED, LINK_VERIFIED, BORIS_VERIFIED);
        assertThat(log.says(new Q08Guardians(), ofMia(DAY_1))).containsExactly("sees-and-decides", "sees-and-decides");
        log.with(new GuardianLinkRestricted(
                LINK,
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                List.of(GuardianRight.DECIDE),
                DAY_5,
                false,
                DOCUMENT,
                DAY_5));
        assertThat(log.says(new Q08Guardians(), ofMia(DAY_10)))
                .containsExactly("sees", "restricted", "sees-and-decides");
        assertThat(log.says(new Q08Guardians(), ofMia(DAY_1))).doesNotContain("restricted");
        log.with(new GuardianLinkEnded(LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkEnd.BY_OWN_WISH, DAY_10));
        assertThat(log.says(new Q08Guardians(), ofMia(DAY_10))).containsExactly("ended", "sees-and-decides");
    }

    @Test
    @Tag("Q-08")
    void what_nobody_has_confirmed_gives_no_access() {
        assertThat(log.says(new Q08Guardians(), ofMia(DAY_1))).containsExactly("no-guardian");
        log.with(LINK_CLAIMED);
        assertThat(log.says(new Q08Guardians(), ofMia(DAY_1))).containsExactly("only-claimed");
    }

    @Test
    @Tag("Q-09")
    void the_digest_of_the_notice_to_which_a_guardian_agreed() {
        var digest = new Digest("0".repeat(64));
        log.with(new NoticePublished(
                NoticeId.of(SCHOOL), SCHOOL, 3, true, List.of(ConsentPurpose.CHAT), digest, EARLIER));
        log.with(LINK_VERIFIED, granted(new NoticeRef(LawScope.SCHOOL, 3), DAY_1));
        var asked = Asked.about(SCHOOL, DAY_5, Map.of(Parameter.CHILD, MIA.value(), Parameter.GUARDIAN, ANNA.value()));
        assertThat(log.the("agreed-to-notice", new Q09NoticeAgreedTo(), asked).facts())
                .containsEntry("digest", digest.value())
                .containsEntry("notice", 3);
        var boris = Asked.about(SCHOOL, DAY_5, Map.of(Parameter.CHILD, MIA.value(), Parameter.GUARDIAN, BORIS.value()));
        assertThat(log.says(new Q09NoticeAgreedTo(), boris)).isEmpty();
    }

    @Test
    @Tag("Q-17")
    void a_pupil_who_came_of_age_goes_on_by_the_grace_and_then_by_the_own_consent() {
        var birthday = Instant.parse("2026-09-02T20:00:00Z");
        log.with(born("2012-09-03"), LINK_VERIFIED, agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1));
        assertThat(log.says(new Q17TurnedOfAge(), about(LATER).between(EARLIER, LATER)))
                .containsExactly("nobody-of-age");
        log.recorded(birthday.plusSeconds(60), new AgeThresholdReached(MIA.asChild(), SCHOOL, birthday, birthday));
        var september = about(LATER).between(EARLIER, Instant.parse("2026-09-20T00:00:00Z"));
        assertThat(log.the("of-age-goes-on", new Q17TurnedOfAge(), september).facts())
                .containsEntry("rule", 7);
        var autumn = about(LATER).between(EARLIER, LATER);
        assertThat(log.the("of-age-without", new Q17TurnedOfAge(), autumn).facts())
                .containsEntry("rule", 13);
        log.with(agreedAlone(ConsentPurpose.CHAT, DAY_10));
        assertThat(log.the("of-age-goes-on", new Q17TurnedOfAge(), autumn).facts())
                .containsEntry("rule", 6);
    }

    @Test
    @Tag("Q-21")
    void who_refused_and_was_let_in_all_the_same_is_named() {
        assertThat(log.says(new Q21Refusals(), about(LATER))).containsExactly("nobody-refused");
        log.with(new ParticipationDeclined(MIA.asChild(), SCHOOL, null, DAY_1));
        assertThat(log.says(new Q21Refusals(), about(LATER)))
                .containsExactly("child-refused", "nobody-enrolled-anyway");
        log.with(new ParticipationDeclineTakenBack(MIA.asChild(), SCHOOL, null, DAY_5), admitted(DAY_5));
        assertThat(log.says(new Q21Refusals(), about(LATER))).endsWith("nobody-enrolled-anyway");
        log.with(new ParticipationDeclined(MIA.asChild(), SCHOOL, ANNA.asGuardian(), DAY_10), admitted(DAY_10));
        assertThat(log.the("enrolled-anyway", new Q21Refusals(), about(LATER)).facts())
                .containsEntry("account", MIA.asChild())
                .containsEntry("when", DAY_10);
    }

    @Test
    @Tag("Q-22")
    void the_policy_of_today_is_asked_about_the_facts_of_then() {
        log.with(LINK_VERIFIED, agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, DAY_1), admitted(DAY_1));
        assertThat(log.says(new Q22WhatIf(), inChat(LATER))).containsExactly("let-in-same-today");
        log.with(new ConsentPolicyPublished(PolicyId.of(SCHOOL), SCHOOL, 1, DAY_5, ConsentPolicy.EU_FR, DAY_5));
        var other = log.the("let-in-otherwise-today", new Q22WhatIf(), inChat(LATER));
        assertThat(other.facts())
                .containsEntry("policy", LawScope.BUILT_IN)
                .containsEntry("rule", 11)
                .containsEntry("policyToday", LawScope.SCHOOL)
                .containsEntry("versionToday", 1)
                .containsEntry("ruleToday", 13);
    }

    @Test
    @Tag("Q-03")
    void the_line_of_a_childs_consent_has_a_span_for_every_turn_then_and_now() {
        log.with(LINK_VERIFIED).recorded(DAY_10, onPaper(DAY_1, DAY_10));
        var line = log.asks(new L01ConsentLine(), ofMia(LATER));
        assertThat(line)
                .extracting(one -> one.says())
                .containsExactly("span-invalid-invalid", "span-invalid-valid", "span-valid-valid");
        assertThat(line.get(1).facts()).containsEntry("from", DAY_1).containsEntry("until", DAY_10);
    }

    private static Asked about(Instant at) {
        return Asked.about(SCHOOL, at, Map.of());
    }

    private static Asked ofMia(Instant at) {
        return Asked.about(SCHOOL, at, Map.of(Parameter.CHILD, MIA.value()));
    }

    private static Asked inChat(Instant at) {
        return Asked.about(SCHOOL, at, Map.of(Parameter.CHILD, MIA.value(), Parameter.CHAT, CHAT.value()));
    }

    private static ParticipantAdmitted admitted(Instant at) {
        return new ParticipantAdmitted(CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, at);
    }

    private static ConsentWithdrawn withdrawn(Instant at) {
        return new ConsentWithdrawn(MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, false, at);
    }

    private static ConsentInvalidated invalidated(Instant at) {
        return new ConsentInvalidated(
                CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, InvalidationReason.FALSE_EVIDENCE, DOCUMENT, at);
    }

    private static ConsentGranted granted(NoticeRef notice, Instant at) {
        return consent(notice, ConsentChannel.ONLINE, null, null, null, at);
    }

    private static ConsentGranted onPaper(Instant signed, Instant written) {
        return consent(null, ConsentChannel.PAPER, signed, ADMIN, DOCUMENT, written);
    }

    private static ConsentGranted consent(
            @Nullable NoticeRef notice,
            ConsentChannel channel,
            @Nullable Instant from,
            @Nullable AccountId by,
            @Nullable Personal<String> document,
            Instant at) {
        return new ConsentGranted(
                CONSENT,
                MIA.asChild(),
                ANNA.asGuardian(),
                LINK,
                SCHOOL,
                ConsentPurpose.CHAT,
                notice,
                PolicyRef.BUILT_IN,
                new org.homeroom.domain.consent.facts.Evidence(VerificationMethod.SIGNED_FORM, 3),
                channel,
                null,
                from,
                by,
                document,
                at);
    }
}
