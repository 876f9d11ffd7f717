package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialEvent.PupilsMaterialsSet;
import org.homeroom.domain.chats.facts.PupilsMaterials;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetPupilsMaterialsTest {

    @Test
    @Tag("CHT-14")
    void the_direction_says_whether_pupils_publish() {
        given(DIRECTOR_APPOINTED)
                .when(sets(BORIS, PupilsMaterials.FREELY))
                .then(new PupilsMaterialsSet(SCHOOL, PupilsMaterials.FREELY, OfficerId.of(BORIS), NOW));
        given(ADMIN_APPOINTED)
                .after(sets(ADMIN, PupilsMaterials.APPROVED))
                .when(sets(ADMIN, PupilsMaterials.APPROVED))
                .thenNothingHappens();
    }

    @Test
    @Tag("CHT-14")
    void others_do_not() {
        given(TEACHER_ASSIGNED).when(sets(TEACHER, PupilsMaterials.FREELY)).thenRefused(NOT_AUTHORISED);
        given().when(sets(STRANGER, PupilsMaterials.FREELY)).thenRefused(NOT_FOUND);
    }

    private static SetPupilsMaterials sets(AccountId by, PupilsMaterials pupils) {
        return new SetPupilsMaterials(SCHOOL, pupils, by, NOW);
    }
}
