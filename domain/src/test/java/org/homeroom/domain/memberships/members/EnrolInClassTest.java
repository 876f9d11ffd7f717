package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LESSON_CREATED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.PARTICIPATION_DECLINED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.MEMBERSHIP_NOT_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.TEACHER_APPROVED;
import static org.homeroom.domain.memberships.members.MembersRefusal.ALREADY_IN_A_CLASS;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.YearId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnrolInClassTest {

    private static final YearId LAST_YEAR = new YearId(new UUID(2, 9));

    @Test
    @Tag("MEM-05")
    @Tag("MEM-06")
    void the_homeroom_teacher_gives_a_pupil_a_place_in_the_own_class() {
        given(CLASS_CREATED, TEACHER_ASSIGNED, MIA_APPROVED)
                .when(enrols(TEACHER))
                .then(place(ClassKind.HOMEROOM));
        given(CLASS_CREATED, ADMIN_APPOINTED, MIA_APPROVED).when(enrols(ADMIN)).then(place(ClassKind.HOMEROOM));
        given(LESSON_CREATED, ADMIN_APPOINTED, MIA_APPROVED).when(enrols(ADMIN)).then(place(ClassKind.LESSON));
    }

    @Test
    void a_place_is_given_once_and_after_a_removal_again() {
        var enrolled = given(CLASS_CREATED, TEACHER_ASSIGNED, MIA_APPROVED, MIA_ENROLLED);
        enrolled.when(enrols(TEACHER)).thenNothingHappens();
        enrolled.and(new PupilRemovedFromClass(MIA, CLASS, SCHOOL, EARLIER))
                .when(enrols(TEACHER))
                .then(place(ClassKind.HOMEROOM));
    }

    @Test
    @Tag("MEM-03")
    void nobody_else_gives_places() {
        given(CLASS_CREATED, TEACHER_APPROVED, MIA_APPROVED)
                .when(enrols(TEACHER))
                .thenRefused(NOT_AUTHORISED);
        given(CLASS_CREATED, MIA_APPROVED).when(enrols(MIA)).thenRefused(NOT_AUTHORISED);
        given(CLASS_CREATED, MIA_APPROVED).when(enrols(STRANGER)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED, MIA_APPROVED).when(enrols(ADMIN)).thenRefused(NOT_FOUND);
    }

    @Test
    void only_pupils_of_the_school_have_places() {
        given(CLASS_CREATED, ADMIN_APPOINTED).when(enrols(ADMIN)).thenRefused(MEMBERSHIP_NOT_APPROVED);
        given(CLASS_CREATED, ADMIN_APPOINTED, MIA_APPROVED)
                .and(new MembershipEnded(MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, EARLIER))
                .when(enrols(ADMIN))
                .thenRefused(MEMBERSHIP_NOT_APPROVED);
    }

    @Test
    @Tag("CON-03")
    void a_child_that_does_not_want_to_take_part_gets_none() {
        given(CLASS_CREATED, ADMIN_APPOINTED, MIA_APPROVED)
                .and(new ParticipationDeclined(MIA.asChild(), SCHOOL, null, EARLIER))
                .when(enrols(ADMIN))
                .thenRefused(PARTICIPATION_DECLINED);
    }

    @Test
    @Tag("MEM-05")
    void a_pupil_has_one_home_class_in_a_year() {
        var elsewhere = given(CLASS_CREATED, ADMIN_APPOINTED, MIA_APPROVED)
                .and(new PupilEnrolled(MIA, OTHER_CLASS, SCHOOL, ClassKind.HOMEROOM, EARLIER));
        elsewhere.and(other(YEAR)).when(enrols(ADMIN, OTHER_CLASS)).thenRefused(ALREADY_IN_A_CLASS);
        elsewhere.and(other(LAST_YEAR)).when(enrols(ADMIN, OTHER_CLASS)).then(place(ClassKind.HOMEROOM));
        elsewhere.and(other(LAST_YEAR)).when(enrols(ADMIN)).thenRefused(ALREADY_IN_A_CLASS);
    }

    @Test
    @Tag("MEM-05")
    void lessons_are_no_home_classes() {
        given(CLASS_CREATED, ADMIN_APPOINTED, MIA_APPROVED)
                .and(new PupilEnrolled(MIA, OTHER_CLASS, SCHOOL, ClassKind.LESSON, EARLIER))
                .when(enrols(ADMIN))
                .then(place(ClassKind.HOMEROOM));
    }

    private static ClassCreated other(YearId year) {
        return new ClassCreated(OTHER_CLASS, SCHOOL, year, ClassKind.HOMEROOM, 5, "5Б", EARLIER);
    }

    private static PupilEnrolled place(ClassKind kind) {
        return new PupilEnrolled(MIA, CLASS, SCHOOL, kind, NOW);
    }

    private static EnrolInClass enrols(AccountId by, ClassId... present) {
        return new EnrolInClass(MIA, CLASS, SCHOOL, List.of(present), by, NOW);
    }
}
