package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;

/** A class has one homeroom teacher, whether the school or its roster names the next. Source: P-09, MEM-06. */
public final class WhenHomeroomTeacherAssignedThenRelieveFormerHomeroomTeacher
        implements Reaction<HomeroomTeacherAssigned> {

    @Override
    public Class<HomeroomTeacherAssigned> when() {
        return HomeroomTeacherAssigned.class;
    }

    @Override
    public Command<?> then(HomeroomTeacherAssigned event) {
        return new RelieveFormerHomeroomTeacher(event.theClass(), event.school(), event.at());
    }
}
