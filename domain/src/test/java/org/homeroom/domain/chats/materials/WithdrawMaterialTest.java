package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialWithdrawn;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.chats.facts.PupilsMaterials;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawMaterialTest {

    private final Scenario published = PublishMaterialTest.mia()
            .and(TEACHER_ASSIGNED, PublishMaterialTest.rule(PupilsMaterials.FREELY))
            .after(PublishMaterialTest.publishes(MIA, MaterialScope.of(CLASS)));

    @Test
    @Tag("CHT-13")
    void the_author_and_the_staff_of_the_circle_take_it_back() {
        published.when(withdraws(MIA)).then(withdrawn(MIA));
        published.when(withdraws(TEACHER)).then(withdrawn(TEACHER));
        published.after(withdraws(TEACHER)).when(withdraws(MIA)).thenNothingHappens();
    }

    @Test
    @Tag("CHT-13")
    void others_do_not() {
        var anna = new PupilEnrolled(ANNA, CLASS, SCHOOL, ClassKind.HOMEROOM, EARLIER);
        var grown = new ProfileCompleted(
                ANNA, Personal.of(ANNA, MIAS_NAME), Personal.of(ANNA, LocalDate.parse("2006-05-01")), EARLIER);
        published.and(anna, grown).when(withdraws(ANNA)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        published.when(withdraws(STRANGER)).thenRefused(NOT_A_MEMBER);
        given().when(withdraws(STRANGER)).thenRefused(NOT_FOUND);
    }

    private static WithdrawMaterial withdraws(AccountId by) {
        return new WithdrawMaterial(PublishMaterialTest.MATERIAL, SCHOOL, by, NOW);
    }

    private static MaterialWithdrawn withdrawn(AccountId by) {
        return new MaterialWithdrawn(PublishMaterialTest.MATERIAL, SCHOOL, OfficerId.of(by), NOW);
    }
}
