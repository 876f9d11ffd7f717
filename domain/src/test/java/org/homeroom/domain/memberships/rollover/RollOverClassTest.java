package org.homeroom.domain.memberships.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.kernel.GeneralRefusal.CONCURRENT_CHANGE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.ROLL_OVER_NOT_DONE;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassDissolved;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassGraduated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassPromoted;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.PupilKeptBack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RollOverClassTest {

    private static final Scenario PLANNED = Years.END_OF_YEAR.after(Years.starts(ADMIN, Years.UP));

    @Test
    @Tag("S-38")
    @Tag("MEM-05")
    void a_class_goes_up_with_its_pupils_and_its_homeroom_teacher() {
        PLANNED.when(Years.moves(Years.NEXT_CLASS))
                .then(
                        new ClassCreated(Years.NEXT_CLASS, SCHOOL, Years.NEXT_YEAR, ClassKind.HOMEROOM, 6, "6А", NOW),
                        new HomeroomTeacherAssigned(Years.NEXT_CLASS, SCHOOL, TEACHER, NOW),
                        new ClassPromoted(Years.ROLL_OVER, CLASS, Years.NEXT_CLASS, SCHOOL, NOW),
                        new ClassArchived(CLASS, SCHOOL, YEAR, NOW),
                        new PupilEnrolled(MIA, Years.NEXT_CLASS, SCHOOL, ClassKind.HOMEROOM, NOW),
                        new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW),
                        new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW));
    }

    @Test
    @Tag("S-38")
    void a_pupil_who_is_kept_back_does_not_go_along() {
        var events = Years.END_OF_YEAR
                .after(Years.starts(ADMIN, Years.promoted(List.of(MIA))))
                .when(Years.moves(Years.NEXT_CLASS))
                .outcome()
                .events();
        assertThat(events)
                .contains(new PupilKeptBack(Years.ROLL_OVER, MIA, CLASS, SCHOOL, NOW))
                .doesNotHaveAnyElementsOfTypes(PupilEnrolled.class);
    }

    @Test
    @Tag("S-38")
    void whoever_was_in_the_old_class_reads_its_chat_and_nobody_writes_there() {
        var history = PLANNED.and(
                        MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED, CHAT_CREATED, MIA_ADMITTED, TEACHER_ADMITTED)
                .after(Years.moves(Years.NEXT_CLASS));
        history.when(new ReadMessages(CHAT, SCHOOL, MIA, NOW)).thenNothingHappens();
        history.when(new ReadMessages(CHAT, SCHOOL, TEACHER, NOW)).thenNothingHappens();
        history.when(new PostMessage(
                        new MessageId(new UUID(9, 1)),
                        CHAT,
                        SCHOOL,
                        MIA,
                        Personal.of(MIA, "Привет"),
                        PostingTerms.DEFAULT,
                        NOW))
                .thenRefused(CHAT_ARCHIVED);
    }

    @Test
    void whoever_has_left_the_school_goes_nowhere() {
        var events = PLANNED.and(
                        new MembershipEnded(Years.MIAS_PLACE, MIA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, EARLIER))
                .when(Years.moves(Years.NEXT_CLASS))
                .outcome()
                .events();
        assertThat(events).doesNotHaveAnyElementsOfTypes(PupilEnrolled.class, PupilRemovedFromClass.class);
    }

    @Test
    @Tag("S-39")
    void the_last_class_graduates_on_a_day() {
        Years.END_OF_YEAR
                .after(Years.starts(ADMIN, Years.OUT))
                .when(Years.moves(null))
                .then(
                        new ClassGraduated(Years.ROLL_OVER, CLASS, SCHOOL, Years.LAST_DAY, NOW),
                        new ClassArchived(CLASS, SCHOOL, YEAR, NOW));
    }

    @Test
    void a_class_is_dissolved_and_its_pupils_have_to_be_put_elsewhere() {
        var line = new PlannedMove(CLASS, ClassMove.DISSOLVE, null, null, List.of(), null, null);
        Years.END_OF_YEAR
                .after(Years.starts(ADMIN, line))
                .when(Years.moves(null))
                .then(
                        new ClassDissolved(Years.ROLL_OVER, CLASS, SCHOOL, NOW),
                        new ClassArchived(CLASS, SCHOOL, YEAR, NOW),
                        new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW),
                        new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW));
    }

    @Test
    void two_classes_become_one() {
        var other = new ClassCreated(OTHER_CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5Б", EARLIER);
        var joins = new PlannedMove(OTHER_CLASS, ClassMove.MERGE, Years.NEXT_CLASS, null, List.of(), null, null);
        var planned = Years.END_OF_YEAR
                .and(other, new PupilEnrolled(ANNA, OTHER_CLASS, SCHOOL, ClassKind.HOMEROOM, EARLIER))
                .after(Years.starts(ADMIN, Years.UP, joins));
        var second = new RollOverClass(
                Years.ROLL_OVER, OTHER_CLASS, SCHOOL, Years.NEXT_CLASS, Years.NEXT_YEAR, List.of(ANNA), ADMIN, NOW);
        planned.when(second).thenRefused(ROLL_OVER_NOT_DONE);
        planned.after(Years.moves(Years.NEXT_CLASS))
                .when(second)
                .then(
                        new ClassPromoted(Years.ROLL_OVER, OTHER_CLASS, Years.NEXT_CLASS, SCHOOL, NOW),
                        new ClassArchived(OTHER_CLASS, SCHOOL, YEAR, NOW),
                        new PupilEnrolled(ANNA, Years.NEXT_CLASS, SCHOOL, ClassKind.HOMEROOM, NOW),
                        new PupilRemovedFromClass(ANNA, OTHER_CLASS, SCHOOL, NOW));
    }

    @Test
    void who_was_overlooked_is_looked_up_again() {
        PLANNED.when(new RollOverClass(
                        Years.ROLL_OVER,
                        CLASS,
                        SCHOOL,
                        Years.NEXT_CLASS,
                        Years.NEXT_YEAR,
                        List.of(TEACHER),
                        ADMIN,
                        NOW))
                .thenRefused(CONCURRENT_CHANGE);
    }

    @Test
    void moving_twice_changes_nothing_and_what_was_not_planned_is_not_moved() {
        PLANNED.after(Years.moves(Years.NEXT_CLASS))
                .when(Years.moves(Years.NEXT_CLASS))
                .thenNothingHappens();
        Years.END_OF_YEAR.when(Years.moves(Years.NEXT_CLASS)).thenRefused(NOT_FOUND);
    }
}
