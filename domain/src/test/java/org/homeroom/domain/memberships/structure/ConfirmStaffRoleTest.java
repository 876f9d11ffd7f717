package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNAS_PLACE;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.structure.StructureRefusal.BADGE_NOT_ASSIGNABLE;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleConfirmed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmStaffRoleTest {

    private static final Scenario ANNA_WORKS_HERE = given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, ANNA_IS_STAFF);

    @Test
    @Tag("CHT-17")
    @Tag("S-29")
    void the_school_confirms_that_somebody_works_there() {
        ANNA_WORKS_HERE.when(confirms(ANNA, ADMIN)).then(new StaffRoleConfirmed(ANNAS_PLACE, ANNA, SCHOOL, NOW));
    }

    @Test
    @Tag("CHT-17")
    void nobody_confirms_oneself_and_no_parent_is_confirmed() {
        given(SCHOOL_ACTIVATED, new AdministratorAppointed(SCHOOL, ANNA, "12", EARLIER), ANNA_IS_STAFF)
                .when(confirms(ANNA, ANNA))
                .thenRefused(BADGE_NOT_ASSIGNABLE);
        given(
                        SCHOOL_ACTIVATED,
                        ADMIN_APPOINTED,
                        new MembershipApproved(
                                ANNAS_PLACE, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.ROSTER, EARLIER))
                .when(confirms(ANNA, ADMIN))
                .thenRefused(BADGE_NOT_ASSIGNABLE);
    }

    @Test
    @Tag("MEM-03")
    void only_who_may_confirms() {
        ANNA_WORKS_HERE.and(TEACHER_ASSIGNED).when(confirms(ANNA, TEACHER)).thenRefused(NOT_AUTHORISED);
        ANNA_WORKS_HERE.when(confirms(ANNA, STRANGER)).thenRefused(NOT_FOUND);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED).when(confirms(ANNA, ADMIN)).thenRefused(NOT_FOUND);
    }

    @Test
    void confirming_twice_changes_nothing() {
        ANNA_WORKS_HERE.after(confirms(ANNA, ADMIN)).when(confirms(ANNA, ADMIN)).thenNothingHappens();
    }

    private static ConfirmStaffRole confirms(AccountId account, AccountId by) {
        return new ConfirmStaffRole(ANNAS_PLACE, account, SCHOOL, by, NOW);
    }
}
