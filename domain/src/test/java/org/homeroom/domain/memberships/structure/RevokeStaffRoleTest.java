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

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleConfirmed;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleRevoked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokeStaffRoleTest {

    private static final Scenario CONFIRMED = given(
            SCHOOL_ACTIVATED,
            ADMIN_APPOINTED,
            ANNA_IS_STAFF,
            new StaffRoleConfirmed(ANNAS_PLACE, ANNA, SCHOOL, EARLIER));

    @Test
    @Tag("CHT-17")
    void the_school_takes_it_back() {
        CONFIRMED.when(revokes(ADMIN)).then(new StaffRoleRevoked(ANNAS_PLACE, ANNA, SCHOOL, NOW));
    }

    @Test
    void only_who_may_takes_it_back_and_twice_changes_nothing() {
        CONFIRMED.and(TEACHER_ASSIGNED).when(revokes(TEACHER)).thenRefused(NOT_AUTHORISED);
        CONFIRMED.when(revokes(STRANGER)).thenRefused(NOT_FOUND);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED).when(revokes(ADMIN)).thenRefused(NOT_FOUND);
        CONFIRMED.after(revokes(ADMIN)).when(revokes(ADMIN)).thenNothingHappens();
    }

    private static RevokeStaffRole revokes(AccountId by) {
        return new RevokeStaffRole(ANNAS_PLACE, ANNA, SCHOOL, by, NOW);
    }
}
