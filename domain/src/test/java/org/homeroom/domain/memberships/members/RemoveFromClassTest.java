package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.TEACHER_APPROVED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemoveFromClassTest {

    @Test
    @Tag("MEM-05")
    void the_homeroom_teacher_takes_a_pupil_out_of_the_own_class_and_once_is_enough() {
        var enrolled = given(TEACHER_ASSIGNED, MIA_APPROVED, MIA_ENROLLED);
        enrolled.when(removes(TEACHER)).then(new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW));
        enrolled.after(removes(TEACHER)).when(removes(TEACHER)).thenNothingHappens();
    }

    @Test
    @Tag("MEM-03")
    void nobody_else_does() {
        given(TEACHER_APPROVED, MIA_APPROVED, MIA_ENROLLED)
                .when(removes(TEACHER))
                .thenRefused(NOT_AUTHORISED);
        given(MIA_APPROVED, MIA_ENROLLED).when(removes(STRANGER)).thenRefused(NOT_FOUND);
    }

    private static RemoveFromClass removes(AccountId by) {
        return new RemoveFromClass(MIA, CLASS, SCHOOL, by, NOW);
    }
}
