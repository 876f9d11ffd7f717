package org.homeroom.domain.memberships.structure;

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
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.School5A.YEAR_OPENED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.structure.StructureRefusal.CLASS_ARCHIVED;
import static org.homeroom.domain.memberships.structure.StructureRefusal.CLASS_NAME_INVALID;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RenameClassTest {

    private static final ClassCreated OTHER_CREATED =
            new ClassCreated(OTHER_CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5Б", EARLIER);
    private static final Scenario TWO_CLASSES =
            given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, YEAR_OPENED, CLASS_CREATED, OTHER_CREATED);

    @Test
    @Tag("MEM-05")
    void a_class_is_called_something_else() {
        TWO_CLASSES.when(renames("В", ADMIN)).then(new ClassRenamed(CLASS, SCHOOL, YEAR, 5, "5В", NOW));
    }

    @Test
    @Tag("MEM-05")
    void never_what_another_one_is_called() {
        TWO_CLASSES.when(renames("б", ADMIN)).thenRefused(CLASS_ALREADY_EXISTS);
    }

    @Test
    void a_class_may_change_how_its_own_name_is_written() {
        TWO_CLASSES.when(renames("а", ADMIN)).then(new ClassRenamed(CLASS, SCHOOL, YEAR, 5, "5а", NOW));
        TWO_CLASSES.when(renames("А", ADMIN)).thenNothingHappens();
    }

    @Test
    void what_is_not_there_or_is_history_is_not_renamed() {
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, YEAR_OPENED)
                .when(renames("В", ADMIN))
                .thenRefused(NOT_FOUND);
        TWO_CLASSES
                .and(new ClassArchived(CLASS, SCHOOL, YEAR, EARLIER))
                .when(renames("В", ADMIN))
                .thenRefused(CLASS_ARCHIVED);
        TWO_CLASSES.when(renames("", ADMIN)).thenRefused(CLASS_NAME_INVALID);
        TWO_CLASSES.when(renames("В", STRANGER)).thenRefused(NOT_FOUND);
    }

    private static RenameClass renames(String letter, AccountId by) {
        return new RenameClass(CLASS, SCHOOL, YEAR, ClassName.of(5, letter), by, NOW);
    }
}
