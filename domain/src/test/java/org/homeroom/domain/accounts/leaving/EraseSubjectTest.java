package org.homeroom.domain.accounts.leaving;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.accounts.AccountRefusal.CASE_OPEN;
import static org.homeroom.domain.accounts.AccountRefusal.DOCUMENT_REQUIRED;
import static org.homeroom.domain.accounts.AccountRefusal.LEGAL_HOLD;
import static org.homeroom.domain.accounts.AccountRefusal.OUT_OF_ORDER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.CasesOf5A.CASE;
import static org.homeroom.domain.moderation.CasesOf5A.CASE_OPENED;
import static org.homeroom.domain.moderation.CasesOf5A.OVERTURNED;
import static org.homeroom.domain.moderation.CasesOf5A.UPHELD;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.ErasureRequested;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldPlaced;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldReleased;
import org.homeroom.domain.moderation.facts.LegalHoldId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EraseSubjectTest {

    private static final MembershipApproved MEMBER = new MembershipApproved(
            new MembershipId(new UUID(8, 1)), MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, EARLIER);
    private static final ErasureRequested REQUESTED = new ErasureRequested(MIA, NOW, EARLIER);

    @Test
    @Tag("S-40")
    void an_administrator_of_the_persons_school_carries_it_out_under_the_number_of_an_act() {
        given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED, REQUESTED)
                .when(erases(MIA, SCHOOL, ADMIN, "7/2026"))
                .then(new PersonalDataErased(MIA, "7/2026", NOW));
    }

    @Test
    void the_platforms_operator_does_for_somebody_who_belongs_to_no_school() {
        given(ANNA_REGISTERED, OPERATOR_APPOINTED, new ErasureRequested(ANNA, NOW, EARLIER))
                .when(erases(ANNA, null, OPERATOR, "8/2026"))
                .then(new PersonalDataErased(ANNA, "8/2026", NOW));
        given(MIA_REGISTERED, MEMBER, OPERATOR_APPOINTED, REQUESTED)
                .when(erases(MIA, null, OPERATOR, "8/2026"))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void nobody_else_does_and_nobody_erases_himself() {
        var asked = given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED, OTHER_ADMIN_APPOINTED, REQUESTED);
        asked.when(erases(MIA, SCHOOL, STRANGER, "7")).thenRefused(NOT_FOUND);
        asked.when(erases(MIA, OTHER_SCHOOL, STRANGER, "7")).thenRefused(NOT_FOUND);
        asked.when(erases(MIA, null, STRANGER, "7")).thenRefused(NOT_FOUND);
        asked.and(new AdministratorAppointed(SCHOOL, MIA, "12", EARLIER))
                .when(erases(MIA, SCHOOL, MIA, "7"))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("S-40")
    void who_is_a_guardian_of_the_person_does_not_carry_it_out_as_administrator_too() {
        given(MIA_REGISTERED, MEMBER, LINK_VERIFIED, new AdministratorAppointed(SCHOOL, ANNA, "12", EARLIER), REQUESTED)
                .when(erases(MIA, SCHOOL, ANNA, "7"))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void nothing_is_destroyed_that_nobody_asked_for_nor_without_an_act() {
        given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED)
                .when(erases(MIA, SCHOOL, ADMIN, "7"))
                .thenRefused(OUT_OF_ORDER);
        given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED, REQUESTED)
                .when(erases(MIA, SCHOOL, ADMIN, " "))
                .thenRefused(DOCUMENT_REQUIRED);
    }

    @Test
    void carrying_it_out_twice_changes_nothing() {
        given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED, REQUESTED)
                .after(erases(MIA, SCHOOL, ADMIN, "7"))
                .when(erases(MIA, SCHOOL, ADMIN, "7"))
                .thenNothingHappens();
    }

    @Test
    @Tag("RU-8")
    void what_a_court_wants_is_kept_until_that_ends() {
        var hold = new LegalHoldId(new UUID(9, 1));
        var held = given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED, REQUESTED)
                .and(new LegalHoldPlaced(hold, MIA, null, SCHOOL, "3", OfficerId.of(ADMIN), EARLIER));
        held.when(erases(MIA, SCHOOL, ADMIN, "7")).thenRefused(LEGAL_HOLD);
        held.and(new LegalHoldReleased(hold, MIA, null, SCHOOL, "4", OfficerId.of(ADMIN), EARLIER))
                .when(erases(MIA, SCHOOL, ADMIN, "7"))
                .then(new PersonalDataErased(MIA, "7", NOW));
    }

    @Test
    @Tag("RU-8")
    void so_is_what_an_undecided_case_or_appeal_needs() {
        var open = given(MIA_REGISTERED, MEMBER, ADMIN_APPOINTED, REQUESTED, CASE_OPENED);
        open.when(erases(MIA, SCHOOL, ADMIN, "7")).thenRefused(CASE_OPEN);
        open.and(UPHELD).when(erases(MIA, SCHOOL, ADMIN, "7")).then(new PersonalDataErased(MIA, "7", NOW));
        var appealed = open.and(UPHELD)
                .and(new DecisionAppealed(CASE, SCHOOL, MIA, Personal.of(MIA, "…"), ANNA.value(), EARLIER));
        appealed.when(erases(MIA, SCHOOL, ADMIN, "7")).thenRefused(CASE_OPEN);
        appealed.and(OVERTURNED).when(erases(MIA, SCHOOL, ADMIN, "7")).then(new PersonalDataErased(MIA, "7", NOW));
    }

    private static EraseSubject erases(AccountId account, @Nullable SchoolId school, AccountId by, String act) {
        return new EraseSubject(account, act, school, by, NOW);
    }
}
