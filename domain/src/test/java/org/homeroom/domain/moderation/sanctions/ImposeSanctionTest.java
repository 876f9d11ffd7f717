package org.homeroom.domain.moderation.sanctions;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.CasesOf5A.CASE;
import static org.homeroom.domain.moderation.CasesOf5A.CASE_OPENED;
import static org.homeroom.domain.moderation.CasesOf5A.DISMISSED;
import static org.homeroom.domain.moderation.CasesOf5A.OVERTURNED;
import static org.homeroom.domain.moderation.CasesOf5A.SANCTION;
import static org.homeroom.domain.moderation.CasesOf5A.UPHELD;
import static org.homeroom.domain.moderation.CasesOf5A.decided;
import static org.homeroom.domain.moderation.CasesOf5A.filedBy;
import static org.homeroom.domain.moderation.CasesOf5A.imposed;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.CASE_NOT_UPHELD;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_ID_TAKEN;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_KIND_INVALID;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_PERIOD_INVALID;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_SCOPE_INVALID;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImposeSanctionTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(2));

    @Test
    @Tag("MOD-01")
    @Tag("MOD-04")
    void a_measure_carries_out_what_was_decided_and_has_its_reason() {
        school().when(imposes(SanctionKind.MUTE, CHAT, null, LATER, ADMIN))
                .then(measure(SanctionKind.MUTE, CHAT, null, ADMIN));
        school(DIRECTOR_APPOINTED)
                .when(imposes(SanctionKind.SCHOOL_SUSPENSION, null, null, LATER, BORIS))
                .then(measure(SanctionKind.SCHOOL_SUSPENSION, null, null, BORIS));
        school().when(imposes(SanctionKind.CONTACT_BLOCK, null, ANNA.value(), LATER, ADMIN))
                .then(measure(SanctionKind.CONTACT_BLOCK, null, ANNA.value(), ADMIN));
    }

    @Test
    @Tag("O1")
    void without_a_decision_that_stands_there_is_no_measure() {
        given(ADMIN_APPOINTED, CHAT_CREATED).when(mutes(ADMIN)).thenRefused(CASE_NOT_UPHELD);
        given(ADMIN_APPOINTED, CHAT_CREATED, CASE_OPENED).when(mutes(ADMIN)).thenRefused(CASE_NOT_UPHELD);
        given(ADMIN_APPOINTED, CHAT_CREATED, CASE_OPENED, DISMISSED)
                .when(mutes(ADMIN))
                .thenRefused(CASE_NOT_UPHELD);
        school(OVERTURNED).when(mutes(ADMIN)).thenRefused(CASE_NOT_UPHELD);
        given(ADMIN_APPOINTED, CHAT_CREATED, CASE_OPENED, decided(Verdict.UPHELD, TEACHER))
                .when(mutes(ADMIN))
                .thenRefused(CASE_NOT_UPHELD);
    }

    @Test
    @Tag("O1")
    void a_decision_about_a_whole_chat_is_against_whoever_took_part() {
        given(ADMIN_APPOINTED, CHAT_CREATED, CASE_OPENED, decided(Verdict.UPHELD, null))
                .when(mutes(ADMIN))
                .then(measure(SanctionKind.MUTE, CHAT, null, ADMIN));
    }

    @Test
    @Tag("MOD-01")
    void only_who_decides_for_this_school_imposes_anything() {
        school(TEACHER_ASSIGNED).when(mutes(TEACHER)).thenRefused(NOT_AUTHORISED);
        school(OTHER_ADMIN_APPOINTED).when(mutes(STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("O2")
    @Tag("S-33")
    void nobody_decides_about_oneself_nor_about_a_relative_nor_because_of_an_own_report() {
        school(DIRECTOR_APPOINTED, BORIS_VERIFIED).when(mutes(BORIS)).thenRefused(NOT_AUTHORISED);
        given(ADMIN_APPOINTED, CHAT_CREATED, CASE_OPENED, decided(Verdict.UPHELD, ADMIN))
                .when(imposes(SANCTION, ADMIN, SanctionKind.MUTE, CHAT, null, null, LATER, ADMIN))
                .thenRefused(NOT_AUTHORISED);
        school(filedBy(ADMIN)).when(mutes(ADMIN)).thenRefused(NOT_AUTHORISED);
        school(filedBy(TEACHER)).when(mutes(ADMIN)).then(measure(SanctionKind.MUTE, CHAT, null, ADMIN));
    }

    @Test
    void who_is_out_of_the_schools_chats_decides_about_nobody_until_that_ends() {
        var suspended = new SanctionId(new UUID(62, 2));
        school(imposed(suspended, SanctionKind.SCHOOL_SUSPENSION, ADMIN, SCHOOL, null, NOW.plusNanos(1)))
                .when(mutes(ADMIN))
                .thenRefused(NOT_AUTHORISED);
        school(imposed(suspended, SanctionKind.SCHOOL_SUSPENSION, ADMIN, SCHOOL, null, NOW))
                .when(mutes(ADMIN))
                .then(measure(SanctionKind.MUTE, CHAT, null, ADMIN));
        school(imposed(suspended, SanctionKind.CHAT_SUSPENSION, ADMIN, SCHOOL, CHAT, LATER))
                .when(mutes(ADMIN))
                .then(measure(SanctionKind.MUTE, CHAT, null, ADMIN));
    }

    @Test
    void each_kind_has_its_scope() {
        school().when(imposes(SanctionKind.CHAT_SUSPENSION, null, null, LATER, ADMIN))
                .thenRefused(SANCTION_SCOPE_INVALID);
        school().when(imposes(SanctionKind.SCHOOL_SUSPENSION, CHAT, null, LATER, ADMIN))
                .thenRefused(SANCTION_SCOPE_INVALID);
        school().when(imposes(SanctionKind.CONTACT_BLOCK, null, null, LATER, ADMIN))
                .thenRefused(SANCTION_SCOPE_INVALID);
        school().when(imposes(SanctionKind.CONTACT_BLOCK, CHAT, ANNA.value(), LATER, ADMIN))
                .thenRefused(SANCTION_SCOPE_INVALID);
        school().when(imposes(SanctionKind.MUTE, CHAT, ANNA.value(), LATER, ADMIN))
                .thenRefused(SANCTION_SCOPE_INVALID);
        school().when(imposes(SanctionKind.MUTE, OTHER_CHAT, null, LATER, ADMIN))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void what_is_carried_out_in_its_own_way_is_no_measure_for_a_time() {
        school().when(imposes(SanctionKind.CONTENT_REDACTION, null, null, LATER, ADMIN))
                .thenRefused(SANCTION_KIND_INVALID);
        school().when(imposes(SanctionKind.REFERRAL, null, null, LATER, ADMIN)).thenRefused(SANCTION_KIND_INVALID);
    }

    @Test
    @Tag("O5")
    void every_measure_begins_and_ends_within_the_longest_time_of_its_kind() {
        var longest = NOW.plus(Duration.ofDays(30));
        school().when(imposes(SanctionKind.MUTE, CHAT, null, NOW, ADMIN)).thenRefused(SANCTION_PERIOD_INVALID);
        school().when(imposes(SanctionKind.MUTE, CHAT, null, longest.plusNanos(1), ADMIN))
                .thenRefused(SANCTION_PERIOD_INVALID);
        school().when(imposes(SANCTION, MIA, SanctionKind.MUTE, CHAT, null, LATER, LATER, ADMIN))
                .thenRefused(SANCTION_PERIOD_INVALID);
        school().when(imposes(SANCTION, MIA, SanctionKind.MUTE, CHAT, null, NOW.minusNanos(1), LATER, ADMIN))
                .thenRefused(SANCTION_PERIOD_INVALID);
        school().when(imposes(SanctionKind.WARNING, null, null, NOW.plus(Duration.ofDays(365)), ADMIN))
                .then(new SanctionImposed(
                        SANCTION,
                        SanctionKind.WARNING,
                        MIA,
                        SCHOOL,
                        null,
                        CASE,
                        null,
                        null,
                        ViolationReason.INSULT,
                        NOW,
                        NOW.plus(Duration.ofDays(365)),
                        OfficerId.of(ADMIN),
                        NOW));
    }

    @Test
    void asking_twice_changes_nothing_and_another_measure_needs_another_id() {
        var known = school().after(mutes(ADMIN));
        known.when(mutes(ADMIN)).thenNothingHappens();
        known.when(imposes(SanctionKind.SCHOOL_SUSPENSION, null, null, LATER, ADMIN))
                .thenRefused(SANCTION_ID_TAKEN);
    }

    private static Scenario school(Event... more) {
        return given(ADMIN_APPOINTED, CHAT_CREATED, CASE_OPENED, UPHELD).and(more);
    }

    private static SanctionImposed measure(
            SanctionKind kind, @Nullable ChatId chat, @Nullable UUID other, AccountId by) {
        return new SanctionImposed(
                SANCTION,
                kind,
                MIA,
                SCHOOL,
                chat,
                CASE,
                null,
                other,
                ViolationReason.INSULT,
                NOW,
                LATER,
                OfficerId.of(by),
                NOW);
    }

    private static ImposeSanction mutes(AccountId by) {
        return imposes(SanctionKind.MUTE, CHAT, null, LATER, by);
    }

    private static ImposeSanction imposes(
            SanctionKind kind, @Nullable ChatId chat, @Nullable UUID other, Instant until, AccountId by) {
        return imposes(SANCTION, MIA, kind, chat, other, null, until, by);
    }

    private static ImposeSanction imposes(
            SanctionId sanction,
            AccountId who,
            SanctionKind kind,
            @Nullable ChatId chat,
            @Nullable UUID other,
            @Nullable Instant from,
            Instant until,
            AccountId by) {
        return new ImposeSanction(
                sanction, kind, who, SCHOOL, chat, other, CASE, from, until, by, SanctionTerms.DEFAULT, NOW);
    }
}
