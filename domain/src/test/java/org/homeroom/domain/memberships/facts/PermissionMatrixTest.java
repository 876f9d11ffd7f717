package org.homeroom.domain.memberships.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("MEM-03")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionMatrixTest {

    @ParameterizedTest
    @EnumSource(SchoolRight.class)
    void every_right_says_something_about_every_capacity(SchoolRight right) {
        for (var capacity : Capacity.values())
            assertThat(PermissionMatrix.of(right, capacity)).as("%s", capacity).isNotNull();
    }

    @Test
    void only_the_direction_appoints_administrators() {
        for (var capacity : Capacity.values())
            assertThat(PermissionMatrix.of(SchoolRight.APPOINT_ADMINISTRATOR, capacity))
                    .as("%s", capacity)
                    .isEqualTo(capacity == Capacity.DIRECTION ? Reach.EVERYWHERE : Reach.NOWHERE);
    }

    @Test
    void only_parents_make_chats_of_parents() {
        for (var capacity : Capacity.values())
            assertThat(PermissionMatrix.of(SchoolRight.CREATE_PARENTS_CHAT, capacity))
                    .as("%s", capacity)
                    .isEqualTo(capacity == Capacity.PARENT ? Reach.EVERYWHERE : Reach.NOWHERE);
    }

    @Test
    void a_homeroom_teacher_decides_for_the_own_classes() {
        assertThat(PermissionMatrix.of(SchoolRight.APPROVE_PUPIL_OR_PARENT, Capacity.HOMEROOM_TEACHER))
                .isEqualTo(Reach.OWN_CLASSES);
        assertThat(PermissionMatrix.of(SchoolRight.VERIFY_GUARDIAN, Capacity.HOMEROOM_TEACHER))
                .isEqualTo(Reach.OWN_CLASSES);
    }

    @Test
    void whoever_has_a_place_in_a_school_may_leave_it() {
        for (var capacity : Capacity.values())
            assertThat(PermissionMatrix.of(SchoolRight.LEAVE_SCHOOL, capacity))
                    .as("%s", capacity)
                    .isNotEqualTo(Reach.NOWHERE);
    }
}
