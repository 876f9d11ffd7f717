package org.homeroom.domain.memberships.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.School5A.YEAR_OPENED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.structure.StructureRefusal.CLASS_NAME_INVALID;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreateClassTest {

    private static final Scenario SCHOOL_IN_USE = given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, YEAR_OPENED);

    @Test
    @Tag("MEM-05")
    void a_home_class_has_a_parallel_and_a_letter() {
        SCHOOL_IN_USE.when(creates(CLASS, ClassName.of(5, "А"), ADMIN)).then(CLASS_CREATED_NOW);
    }

    @Test
    @Tag("MEM-05")
    void a_group_that_is_taught_one_subject_is_a_class_too() {
        SCHOOL_IN_USE
                .when(creates(CLASS, ClassName.ofGroup(null, "Английский 1"), ADMIN))
                .then(new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.LESSON, null, "Английский 1", NOW));
    }

    @Test
    @Tag("MEM-05")
    void no_two_classes_of_a_year_are_called_the_same() {
        var one = SCHOOL_IN_USE.and(CLASS_CREATED);
        one.when(creates(OTHER_CLASS, ClassName.of(5, "а"), ADMIN)).thenRefused(CLASS_ALREADY_EXISTS);
        one.when(creates(OTHER_CLASS, ClassName.of(5, "A"), ADMIN)).thenRefused(CLASS_ALREADY_EXISTS);
        assertThat(creates(OTHER_CLASS, ClassName.of(5, "А"), ADMIN)
                        .model()
                        .boundary()
                        .contains(CLASS_CREATED))
                .isTrue();
    }

    @Test
    @Tag("MEM-05")
    void a_name_is_free_again_when_its_class_is_called_something_else_or_is_history() {
        SCHOOL_IN_USE
                .and(CLASS_CREATED, new ClassRenamed(CLASS, SCHOOL, YEAR, 5, "5Б", EARLIER))
                .when(creates(OTHER_CLASS, ClassName.of(5, "А"), ADMIN))
                .then(new ClassCreated(OTHER_CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5А", NOW));
        SCHOOL_IN_USE
                .and(CLASS_CREATED, new ClassArchived(CLASS, SCHOOL, YEAR, EARLIER))
                .when(creates(OTHER_CLASS, ClassName.of(5, "А"), ADMIN))
                .then(new ClassCreated(OTHER_CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5А", NOW));
        SCHOOL_IN_USE
                .and(
                        CLASS_CREATED,
                        new ClassArchived(CLASS, SCHOOL, YEAR, EARLIER),
                        new ClassRestored(CLASS, SCHOOL, YEAR, EARLIER))
                .when(creates(OTHER_CLASS, ClassName.of(5, "А"), ADMIN))
                .thenRefused(CLASS_ALREADY_EXISTS);
    }

    @Test
    void a_class_needs_a_sound_name_and_a_year_of_the_school() {
        SCHOOL_IN_USE.when(creates(CLASS, ClassName.of(13, "А"), ADMIN)).thenRefused(CLASS_NAME_INVALID);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED)
                .when(creates(CLASS, ClassName.of(5, "А"), ADMIN))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-05")
    @Tag("MEM-03")
    void only_who_may_and_only_in_a_school_in_use() {
        given(ADMIN_APPOINTED, YEAR_OPENED)
                .when(creates(CLASS, ClassName.of(5, "А"), ADMIN))
                .thenRefused(SCHOOL_NOT_ACTIVATED);
        SCHOOL_IN_USE
                .and(TEACHER_ASSIGNED)
                .when(creates(OTHER_CLASS, ClassName.of(5, "Б"), TEACHER))
                .thenRefused(NOT_AUTHORISED);
        SCHOOL_IN_USE.when(creates(CLASS, ClassName.of(5, "А"), STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    void creating_twice_changes_nothing_and_another_under_the_same_id_is_refused() {
        var created = SCHOOL_IN_USE.after(creates(CLASS, ClassName.of(5, "А"), ADMIN));
        created.when(creates(CLASS, ClassName.of(5, "А"), ADMIN)).thenNothingHappens();
        created.when(creates(CLASS, ClassName.of(6, "А"), ADMIN)).thenRefused(CLASS_ALREADY_EXISTS);
    }

    private static final ClassCreated CLASS_CREATED_NOW =
            new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5А", NOW);

    private static CreateClass creates(ClassId theClass, ClassName name, AccountId by) {
        return new CreateClass(theClass, SCHOOL, YEAR, name, by, NOW);
    }
}
