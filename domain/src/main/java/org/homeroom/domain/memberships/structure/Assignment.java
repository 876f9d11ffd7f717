package org.homeroom.domain.memberships.structure;

import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassRecord;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * Who decides, about which class and which teacher.
 *
 * @param teacher what the teacher is in the school
 */
record Assignment(Organiser by, ClassRecord theClass, Holding teacher) {

    static Model<Assignment> of(ClassId theClass, SchoolId school, AccountId teacher, AccountId by) {
        return Model.startingWith(new Assignment(Organiser.NOBODY, ClassRecord.NONE, Holding.NOTHING))
                .including(
                        Organiser.of(by, school),
                        Assignment::by,
                        (s, now) -> new Assignment(now, s.theClass(), s.teacher()))
                .including(
                        ClassRecord.of(theClass, school),
                        Assignment::theClass,
                        (s, now) -> new Assignment(s.by(), now, s.teacher()))
                .including(
                        Holding.of(teacher, school),
                        Assignment::teacher,
                        (s, now) -> new Assignment(s.by(), s.theClass(), now));
    }

    /** Why this teacher cannot have a part in this class, if so. */
    Optional<Refusal> bars() {
        return by.bars(SchoolRight.CREATE_CLASS).or(() -> {
            if (!theClass.exists()) return Optional.of(GeneralRefusal.NOT_FOUND);
            if (theClass.archived()) return Optional.of(StructureRefusal.CLASS_ARCHIVED);
            return teacher.holds(Role.TEACHER)
                    ? Optional.empty()
                    : Optional.of(StructureRefusal.NOT_A_TEACHER_OF_SCHOOL);
        });
    }
}
