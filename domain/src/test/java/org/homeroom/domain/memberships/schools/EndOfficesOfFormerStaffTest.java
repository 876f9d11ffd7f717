package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNAS_PLACE;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndOfficesOfFormerStaffTest {

    private static final MembershipEnded LEFT =
            new MembershipEnded(ANNAS_PLACE, ANNA, SCHOOL, Role.STAFF, MembershipEnd.LEFT, EARLIER);
    private static final AdministratorAppointed ANNA_ADMINISTERS =
            new AdministratorAppointed(SCHOOL, ANNA, "16", EARLIER);
    private static final OfficeAppointed ANNA_DEPUTY =
            new OfficeAppointed(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, "15", EARLIER);
    private static final EndOfficesOfFormerStaff END = new EndOfficesOfFormerStaff(SCHOOL, ANNA, Role.STAFF, NOW);

    @Test
    @Tag("MEM-02")
    void who_works_in_the_school_no_more_holds_no_office_there() {
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, ANNA_IS_STAFF, ANNA_ADMINISTERS, ANNA_DEPUTY, LEFT)
                .when(END)
                .then(
                        new OfficeEnded(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, NOW),
                        new AdministratorDismissed(SCHOOL, ANNA, NOW));
    }

    @Test
    @Tag("MEM-06")
    void who_works_there_no_more_leads_and_teaches_no_class() {
        given(
                        ADMIN_APPOINTED,
                        ANNA_IS_STAFF,
                        new HomeroomTeacherAssigned(CLASS, SCHOOL, ANNA, EARLIER),
                        new SubjectTeacherAssigned(OTHER_CLASS, SCHOOL, ANNA, EARLIER),
                        LEFT)
                .when(END)
                .then(
                        new HomeroomTeacherRelieved(CLASS, SCHOOL, ANNA, NOW),
                        new SubjectTeacherRelieved(OTHER_CLASS, SCHOOL, ANNA, NOW));
    }

    @Test
    @Tag("MEM-12")
    void the_last_administrator_stays_until_somebody_takes_over() {
        given(SCHOOL_ACTIVATED, ANNA_IS_STAFF, ANNA_ADMINISTERS, ANNA_DEPUTY, LEFT)
                .when(END)
                .then(new OfficeEnded(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, NOW));
    }

    @Test
    void who_still_works_there_in_another_role_keeps_the_offices() {
        var asTeacher =
                new MembershipApproved(OTHER_PLACE, ANNA, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, EARLIER);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, ANNA_IS_STAFF, asTeacher, ANNA_DEPUTY, LEFT)
                .when(END)
                .thenNothingHappens();
    }

    @Test
    void a_parents_place_that_ends_touches_no_office() {
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, ANNA_ADMINISTERS)
                .when(new EndOfficesOfFormerStaff(SCHOOL, ANNA, Role.PARENT, NOW))
                .thenNothingHappens();
    }
}
