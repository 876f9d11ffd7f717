package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRejected;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRequested;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RejectNameChangeTest {

    private static final NameChangeId REQUEST = new NameChangeId(new UUID(8, 2));
    private static final Personal<PersonName> MARRIED = Personal.of(MIA, new PersonName("Белова", "Мия", null));
    private static final NameChangeRequested REQUESTED = new NameChangeRequested(MIA, REQUEST, MARRIED, EARLIER);
    private static final MembershipApproved MEMBER = new MembershipApproved(
            new MembershipId(new UUID(8, 1)), MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, EARLIER);

    @Test
    @Tag("ACC-19")
    void an_administrator_of_the_persons_school_decides() {
        given(MIA_IS_TEN, MEMBER, ADMIN_APPOINTED, REQUESTED)
                .when(decides(ADMIN, SCHOOL))
                .then(new NameChangeRejected(MIA, REQUEST, NOW));
    }

    @Test
    @Tag("ACC-19")
    void nobody_else_decides_nor_learns_that_somebody_asked() {
        var asked = given(MIA_IS_TEN, MEMBER, ADMIN_APPOINTED, OTHER_ADMIN_APPOINTED, TEACHER_ASSIGNED, REQUESTED);
        asked.when(decides(TEACHER, SCHOOL)).thenRefused(NOT_FOUND);
        asked.when(decides(STRANGER, SCHOOL)).thenRefused(NOT_FOUND);
        asked.when(decides(STRANGER, OTHER_SCHOOL)).thenRefused(NOT_FOUND);
        asked.when(decides(MIA, SCHOOL)).thenRefused(NOT_FOUND);
    }

    @Test
    void nobody_decides_about_the_own_name() {
        given(MIA_IS_TEN, MEMBER, REQUESTED, new AdministratorAppointed(SCHOOL, MIA, "12", EARLIER))
                .when(decides(MIA, SCHOOL))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void a_wish_that_was_never_made_or_was_replaced_is_not_there() {
        given(MIA_IS_TEN, MEMBER, ADMIN_APPOINTED).when(decides(ADMIN, SCHOOL)).thenRefused(NOT_FOUND);
        given(MIA_IS_TEN, MEMBER, ADMIN_APPOINTED, REQUESTED)
                .and(new NameChangeRequested(MIA, new NameChangeId(new UUID(8, 3)), MARRIED, EARLIER))
                .when(decides(ADMIN, SCHOOL))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        given(MIA_IS_TEN, MEMBER, ADMIN_APPOINTED, REQUESTED)
                .after(decides(ADMIN, SCHOOL))
                .when(decides(ADMIN, SCHOOL))
                .thenRefused(NOT_FOUND);
    }

    private static RejectNameChange decides(AccountId by, SchoolId school) {
        return new RejectNameChange(MIA, REQUEST, school, by, NOW);
    }
}
