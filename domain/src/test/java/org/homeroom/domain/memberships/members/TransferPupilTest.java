package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
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
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;
import static org.homeroom.domain.memberships.members.MembersRefusal.ALREADY_IN_A_CLASS;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferPupilTest {

    private static final ClassCreated OTHER_CREATED =
            new ClassCreated(OTHER_CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5Б", EARLIER);

    @Test
    @Tag("MEM-05")
    void a_pupil_moves_from_one_class_to_another_in_one_decision() {
        enrolled()
                .when(moves(ADMIN))
                .then(
                        new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW),
                        new PupilEnrolled(MIA, OTHER_CLASS, SCHOOL, ClassKind.HOMEROOM, NOW));
        enrolled().after(moves(ADMIN)).when(moves(ADMIN)).thenNothingHappens();
    }

    @Test
    @Tag("MEM-03")
    void it_takes_the_right_over_both_classes() {
        enrolled().and(TEACHER_ASSIGNED).when(moves(TEACHER)).thenRefused(NOT_AUTHORISED);
        enrolled()
                .and(TEACHER_ASSIGNED, new HomeroomTeacherAssigned(OTHER_CLASS, SCHOOL, TEACHER, EARLIER))
                .when(moves(TEACHER))
                .then(
                        new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW),
                        new PupilEnrolled(MIA, OTHER_CLASS, SCHOOL, ClassKind.HOMEROOM, NOW));
        enrolled().when(moves(STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    void only_from_where_the_pupil_is_to_where_there_is_a_class() {
        given(ADMIN_APPOINTED, OTHER_CREATED, MIA_APPROVED).when(moves(ADMIN)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED, MIA_APPROVED, MIA_ENROLLED).when(moves(ADMIN)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED, OTHER_CREATED).when(moves(ADMIN)).thenRefused(MEMBERSHIP_NOT_APPROVED);
    }

    @Test
    @Tag("MEM-05")
    void not_into_a_second_home_class() {
        var third = new ClassId(new UUID(3, 3));
        enrolled()
                .and(new PupilEnrolled(MIA, third, SCHOOL, ClassKind.HOMEROOM, EARLIER))
                .when(moves(ADMIN))
                .thenRefused(ALREADY_IN_A_CLASS);
    }

    @Test
    @Tag("CON-03")
    void a_child_that_does_not_want_to_take_part_stays_where_it_is() {
        enrolled()
                .and(new ParticipationDeclined(MIA.asChild(), SCHOOL, null, EARLIER))
                .when(moves(ADMIN))
                .thenRefused(PARTICIPATION_DECLINED);
    }

    private static Scenario enrolled() {
        return given(ADMIN_APPOINTED, CLASS_CREATED, OTHER_CREATED, MIA_APPROVED, MIA_ENROLLED);
    }

    private static TransferPupil moves(AccountId by) {
        return new TransferPupil(MIA, CLASS, OTHER_CLASS, SCHOOL, List.of(CLASS), by, NOW);
    }
}
