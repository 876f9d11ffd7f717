package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.structure.StructureRefusal.CLASS_NOT_EMPTY;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveClassTest {

    private static final Scenario EMPTY_CLASS = given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, CLASS_CREATED);

    @Test
    @Tag("MEM-05")
    void a_class_without_pupils_becomes_history() {
        EMPTY_CLASS.when(archives(ADMIN)).then(new ClassArchived(CLASS, SCHOOL, YEAR, NOW));
    }

    @Test
    void pupils_are_put_elsewhere_first() {
        EMPTY_CLASS.and(MIA_ENROLLED).when(archives(ADMIN)).thenRefused(CLASS_NOT_EMPTY);
        EMPTY_CLASS
                .and(MIA_ENROLLED, new PupilRemovedFromClass(MIA, CLASS, SCHOOL, EARLIER))
                .when(archives(ADMIN))
                .then(new ClassArchived(CLASS, SCHOOL, YEAR, NOW));
    }

    @Test
    void only_who_may_archives_and_twice_changes_nothing() {
        EMPTY_CLASS.and(TEACHER_ASSIGNED).when(archives(TEACHER)).thenRefused(NOT_AUTHORISED);
        EMPTY_CLASS.when(archives(STRANGER)).thenRefused(NOT_FOUND);
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED).when(archives(ADMIN)).thenRefused(NOT_FOUND);
        EMPTY_CLASS.after(archives(ADMIN)).when(archives(ADMIN)).thenNothingHappens();
    }

    private static ArchiveClass archives(AccountId by) {
        return new ArchiveClass(CLASS, SCHOOL, by, NOW);
    }
}
