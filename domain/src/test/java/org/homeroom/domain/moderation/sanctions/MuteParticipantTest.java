package org.homeroom.domain.moderation.sanctions;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_DISMISSED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_PERIOD_INVALID;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MuteParticipantTest {

    private static final SanctionId SANCTION = new SanctionId(new UUID(9, 2));
    private static final Instant LATER = NOW.plus(Duration.ofHours(4));
    private static final Instant LATEST = NOW.plus(Duration.ofDays(3));

    @Test
    void an_administrator_of_the_school_mutes_a_participant_until_an_instant() {
        given(ADMIN_APPOINTED, MIA_ADMITTED).when(mutes(MIA, ADMIN, LATER)).then(muted(MIA, ADMIN, LATER));
    }

    @Test
    @Tag("MEM-03")
    void the_direction_mutes_too_and_whoever_left_the_office_does_not() {
        given(DIRECTOR_APPOINTED, MIA_ADMITTED).when(mutes(MIA, BORIS, LATER)).then(muted(MIA, BORIS, LATER));
        given(ADMIN_APPOINTED, ADMIN_DISMISSED, MIA_ADMITTED)
                .when(mutes(MIA, ADMIN, LATER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void the_homeroom_teacher_mutes_in_the_chat_of_the_own_class() {
        given(TEACHER_ASSIGNED, MIA_ADMITTED).when(mutes(MIA, TEACHER, LATER)).then(muted(MIA, TEACHER, LATER));
    }

    @Test
    void a_homeroom_teacher_of_another_class_finds_nothing_here() {
        given(new HomeroomTeacherAssigned(OTHER_CLASS, SCHOOL, TEACHER, EARLIER), MIA_ADMITTED)
                .when(mutes(MIA, TEACHER, LATER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void who_only_takes_part_may_not_mute() {
        given(TEACHER_ADMITTED, MIA_ADMITTED).when(mutes(TEACHER, MIA, LATER)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("MEM-08")
    void for_outsiders_the_chat_does_not_exist() {
        given(OTHER_ADMIN_APPOINTED, MIA_ADMITTED)
                .when(mutes(MIA, STRANGER, LATER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void nobody_mutes_oneself() {
        given(TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(mutes(TEACHER, TEACHER, LATER))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void who_does_not_take_part_in_this_chat_of_this_school_cannot_be_muted() {
        given(ADMIN_APPOINTED).when(mutes(MIA, ADMIN, LATER)).thenRefused(NOT_FOUND);
        given(
                        ADMIN_APPOINTED,
                        new ParticipantAdmitted(CHAT, MIA, OTHER_SCHOOL, Role.STUDENT, 11, CONSENT, LINK, EARLIER))
                .when(mutes(MIA, ADMIN, LATER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void a_mute_at_once_ends_after_it_begins_and_within_three_days() {
        var history = given(ADMIN_APPOINTED, MIA_ADMITTED);
        history.when(mutes(MIA, ADMIN, NOW)).thenRefused(SANCTION_PERIOD_INVALID);
        history.when(mutes(MIA, ADMIN, NOW.plusNanos(1))).then(muted(MIA, ADMIN, NOW.plusNanos(1)));
        history.when(mutes(MIA, ADMIN, LATEST)).then(muted(MIA, ADMIN, LATEST));
        history.when(mutes(MIA, ADMIN, LATEST.plusNanos(1))).thenRefused(SANCTION_PERIOD_INVALID);
    }

    @Test
    void muting_twice_changes_nothing() {
        given(ADMIN_APPOINTED, MIA_ADMITTED)
                .after(mutes(MIA, ADMIN, LATER))
                .when(mutes(MIA, ADMIN, LATER))
                .thenNothingHappens();
    }

    private static SanctionImposed muted(AccountId who, AccountId by, Instant until) {
        return new SanctionImposed(
                SANCTION,
                SanctionKind.MUTE,
                who,
                SCHOOL,
                CHAT,
                ViolationReason.SPAM,
                NOW,
                until,
                OfficerId.of(by),
                NOW);
    }

    private static MuteParticipant mutes(AccountId who, AccountId by, Instant until) {
        return new MuteParticipant(
                SANCTION, who, CHAT, SCHOOL, ViolationReason.SPAM, until, by, SanctionTerms.DEFAULT, NOW);
    }
}
