package org.homeroom.domain.memberships.structure;

import org.homeroom.domain.kernel.Refusal;

/** Why the structure of a school cannot be so. */
public enum StructureRefusal implements Refusal {
    /** A parallel from 1 to 12 with a letter, or a title of at most 100 letters. */
    CLASS_NAME_INVALID(Kind.INVALID),
    /** A year ends after it began. */
    ACADEMIC_YEAR_INVALID(Kind.INVALID),
    /** The class is history: it can be read, and nothing about it changes. */
    CLASS_ARCHIVED(Kind.CONFLICT),
    /** Pupils are in the class. */
    CLASS_NOT_EMPTY(Kind.CONFLICT),
    /** Only a teacher of the school can lead or teach a class. Source: MEM-06. */
    NOT_A_TEACHER_OF_SCHOOL(Kind.UNMET),
    /** Only those who work in the school are confirmed, and by somebody else. Source: CHT-17. */
    BADGE_NOT_ASSIGNABLE(Kind.UNMET);

    private final Kind kind;

    StructureRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
