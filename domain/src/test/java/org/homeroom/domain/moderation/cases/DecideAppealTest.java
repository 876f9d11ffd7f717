package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.APPEALED;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.OLEG;
import static org.homeroom.domain.moderation.ReportsOf5A.OLEG_APPOINTED;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.WHY;
import static org.homeroom.domain.moderation.ReportsOf5A.guards;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_FOR_DIRECTION;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_UNKNOWN;
import static org.homeroom.domain.moderation.cases.CaseRefusal.GROUNDS_INVALID;

import java.time.Duration;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecideAppealTest {

    private static final SanctionId MUTE = new SanctionId(new UUID(9, 3));
    private static final SanctionId LATER_ONE = new SanctionId(new UUID(9, 4));

    @Test
    void the_direction_confirms_a_decision() {
        appealed(DINA_DIRECTS).when(hears(DINA, AppealVerdict.CONFIRMED)).then(heard(DINA, AppealVerdict.CONFIRMED));
    }

    @Test
    void what_does_not_hold_takes_all_its_measures_with_it() {
        appealed(DINA_DIRECTS, imposed(MUTE), imposed(LATER_ONE))
                .when(hears(DINA, AppealVerdict.OVERTURNED))
                .then(heard(DINA, AppealVerdict.OVERTURNED), lifted(MUTE, DINA), lifted(LATER_ONE, DINA));
    }

    @Test
    void what_has_been_lifted_is_not_lifted_again() {
        appealed(
                        DINA_DIRECTS,
                        imposed(MUTE),
                        new SanctionLifted(MUTE, TOM, SCHOOL, LiftReason.RECONSIDERED, OfficerId.of(ADMIN), NOW))
                .when(hears(DINA, AppealVerdict.OVERTURNED))
                .then(heard(DINA, AppealVerdict.OVERTURNED));
    }

    @Test
    @Tag("O2")
    void never_who_decided_first_nor_a_relative() {
        appealed().when(hears(ADMIN, AppealVerdict.CONFIRMED)).thenRefused(NOT_AUTHORISED);
        appealed(DINA_DIRECTS, guards(DINA))
                .when(hears(DINA, AppealVerdict.CONFIRMED))
                .thenRefused(NOT_AUTHORISED);
        appealed().when(hears(TOM, AppealVerdict.OVERTURNED)).thenRefused(NOT_AUTHORISED);
        appealed().when(hears(STRANGER, AppealVerdict.OVERTURNED)).thenRefused(NOT_FOUND);
    }

    @Test
    void another_administrator_only_where_nobody_of_the_direction_can() {
        appealed(OLEG_APPOINTED, DINA_DIRECTS)
                .when(hears(OLEG, AppealVerdict.CONFIRMED))
                .thenRefused(APPEAL_FOR_DIRECTION);
        appealed(OLEG_APPOINTED).when(hears(OLEG, AppealVerdict.CONFIRMED)).then(heard(OLEG, AppealVerdict.CONFIRMED));
        appealed(OLEG_APPOINTED, DINA_DIRECTS, guards(DINA))
                .when(hears(OLEG, AppealVerdict.CONFIRMED))
                .then(heard(OLEG, AppealVerdict.CONFIRMED));
    }

    @Test
    void it_is_heard_once_and_only_where_somebody_has_appealed() {
        appealed(DINA_DIRECTS)
                .after(hears(DINA, AppealVerdict.CONFIRMED))
                .when(hears(DINA, AppealVerdict.CONFIRMED))
                .thenNothingHappens();
        appealed(DINA_DIRECTS)
                .after(hears(DINA, AppealVerdict.CONFIRMED))
                .when(hears(DINA, AppealVerdict.OVERTURNED))
                .thenRefused(APPEAL_ALREADY_DECIDED);
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, UPHELD)
                .when(hears(DINA, AppealVerdict.CONFIRMED))
                .thenRefused(APPEAL_UNKNOWN);
    }

    @Test
    void it_says_why() {
        appealed(DINA_DIRECTS)
                .when(new DecideAppeal(
                        CASE, SCHOOL, AppealVerdict.CONFIRMED, Personal.of(SCHOOL, ""), DINA, CaseTerms.DEFAULT, NOW))
                .thenRefused(GROUNDS_INVALID);
    }

    private static Scenario appealed(Event... more) {
        return theCase(ADMIN_LOOKS_AFTER_IT, UPHELD, APPEALED).and(more);
    }

    private static DecideAppeal hears(AccountId by, AppealVerdict verdict) {
        return new DecideAppeal(CASE, SCHOOL, verdict, WHY, by, CaseTerms.DEFAULT, NOW);
    }

    private static AppealDecided heard(AccountId by, AppealVerdict verdict) {
        return new AppealDecided(CASE, SCHOOL, TOM, verdict, WHY.of(TOM), OfficerId.of(by), NOW);
    }

    private static SanctionImposed imposed(SanctionId sanction) {
        return new SanctionImposed(
                sanction,
                SanctionKind.MUTE,
                TOM,
                SCHOOL,
                CHAT,
                CASE,
                null,
                null,
                ViolationReason.INSULT,
                NOW,
                NOW.plus(Duration.ofDays(3)),
                OfficerId.of(ADMIN),
                NOW);
    }

    private static SanctionLifted lifted(SanctionId sanction, AccountId by) {
        return new SanctionLifted(sanction, TOM, SCHOOL, LiftReason.APPEAL, OfficerId.of(by), NOW);
    }
}
