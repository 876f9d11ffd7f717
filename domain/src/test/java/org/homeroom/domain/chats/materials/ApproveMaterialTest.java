package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialApproved;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.chats.facts.PupilsMaterials;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApproveMaterialTest {

    private final Scenario submitted = PublishMaterialTest.mia()
            .and(TEACHER_ASSIGNED, PublishMaterialTest.rule(PupilsMaterials.APPROVED))
            .after(PublishMaterialTest.publishes(MIA, MaterialScope.of(CLASS)));

    @Test
    @Tag("CHT-14")
    void the_homeroom_teacher_approves_what_a_pupil_has_submitted() {
        submitted
                .when(approves(TEACHER))
                .then(new MaterialApproved(PublishMaterialTest.MATERIAL, SCHOOL, OfficerId.of(TEACHER), NOW));
        submitted.after(approves(TEACHER)).when(approves(TEACHER)).thenNothingHappens();
    }

    @Test
    @Tag("CHT-14")
    void the_pupil_does_not() {
        submitted.when(approves(MIA)).thenRefused(NOT_AUTHORISED);
        submitted.when(approves(STRANGER)).thenRefused(NOT_A_MEMBER);
        given(TEACHER_ASSIGNED).when(approves(TEACHER)).thenRefused(NOT_FOUND);
    }

    private static ApproveMaterial approves(AccountId by) {
        return new ApproveMaterial(PublishMaterialTest.MATERIAL, SCHOOL, by, NOW);
    }
}
