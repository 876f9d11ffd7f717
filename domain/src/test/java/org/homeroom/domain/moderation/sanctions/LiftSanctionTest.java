package org.homeroom.domain.moderation.sanctions;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.CasesOf5A.SANCTION;
import static org.homeroom.domain.moderation.CasesOf5A.imposed;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_FROM_LIST;

import java.time.Duration;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiftSanctionTest {

    private static final SanctionImposed SUSPENDED =
            imposed(SANCTION, SanctionKind.SCHOOL_SUSPENSION, MIA, SCHOOL, null, NOW.plus(Duration.ofDays(2)));
    private static final SanctionImposed MUTED_AT_ONCE = new SanctionImposed(
            SANCTION,
            SanctionKind.MUTE,
            MIA,
            SCHOOL,
            CHAT,
            ViolationReason.SPAM,
            EARLIER,
            NOW.plus(Duration.ofDays(1)),
            OfficerId.of(TEACHER),
            EARLIER);

    @Test
    @Tag("MOD-01")
    void who_decides_for_the_school_thinks_better_of_it_once() {
        var known = given(ADMIN_APPOINTED, SUSPENDED);
        known.when(lifts(ADMIN)).then(lifted(ADMIN));
        known.after(lifts(ADMIN)).when(lifts(ADMIN)).thenNothingHappens();
    }

    @Test
    void the_homeroom_teacher_lifts_a_mute_without_a_case_in_the_chat_of_the_own_class_and_nothing_else() {
        given(TEACHER_ASSIGNED, MUTED_AT_ONCE).when(lifts(TEACHER)).then(lifted(TEACHER));
        given(TEACHER_ASSIGNED, SUSPENDED).when(lifts(TEACHER)).thenRefused(NOT_AUTHORISED);
        given(TEACHER_ASSIGNED, imposed(SANCTION, SanctionKind.MUTE, MIA, SCHOOL, CHAT, NOW.plus(Duration.ofDays(2))))
                .when(lifts(TEACHER))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("O2")
    void nobody_lifts_an_own_measure_or_that_of_a_relative() {
        given(DIRECTOR_APPOINTED, BORIS_VERIFIED, SUSPENDED).when(lifts(BORIS)).thenRefused(NOT_AUTHORISED);
        given(
                        ADMIN_APPOINTED,
                        imposed(SANCTION, SanctionKind.WARNING, ADMIN, SCHOOL, null, NOW.plus(Duration.ofDays(2))))
                .when(lifts(ADMIN))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void for_outsiders_there_is_no_such_measure_and_what_is_not_there_cannot_be_lifted() {
        given(OTHER_ADMIN_APPOINTED, SUSPENDED).when(lifts(STRANGER)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED).when(lifts(ADMIN)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("F-19")
    void what_comes_from_a_list_is_overridden_and_not_lifted() {
        var listed = new SanctionImposed(
                SANCTION,
                SanctionKind.SCHOOL_SUSPENSION,
                MIA,
                SCHOOL,
                null,
                null,
                new ListingId(new UUID(63, 1)),
                null,
                ViolationReason.OUTSIDER,
                EARLIER,
                NOW.plus(Duration.ofDays(2)),
                null,
                EARLIER);
        given(ADMIN_APPOINTED, listed).when(lifts(ADMIN)).thenRefused(SANCTION_FROM_LIST);
    }

    private static SanctionLifted lifted(AccountId by) {
        return new SanctionLifted(SANCTION, MIA, SCHOOL, LiftReason.RECONSIDERED, OfficerId.of(by), NOW);
    }

    private static LiftSanction lifts(AccountId by) {
        return new LiftSanction(SANCTION, SCHOOL, by, NOW);
    }
}
