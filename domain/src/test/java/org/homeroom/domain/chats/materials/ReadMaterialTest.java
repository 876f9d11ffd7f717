package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNAS_PLACE;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialWithdrawn;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.chats.facts.PupilsMaterials;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadMaterialTest {

    @Test
    @Tag("CHT-13")
    void every_member_of_the_school_reads_what_is_for_the_school() {
        var parent = new MembershipApproved(ANNAS_PLACE, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.ROSTER, EARLIER);
        var published = PublishMaterialTest.published(TEACHER, MaterialScope.SCHOOL);
        given(published, parent).when(reads(ANNA)).thenNothingHappens();
        given(published).when(reads(STRANGER)).thenRefused(NOT_A_MEMBER);
        given(
                        published,
                        parent,
                        new MembershipEnded(ANNAS_PLACE, ANNA, SCHOOL, Role.PARENT, MembershipEnd.values()[0], NOW))
                .when(reads(ANNA))
                .thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("CHT-13")
    void what_is_for_a_class_its_pupils_teachers_and_parents_read() {
        var published = PublishMaterialTest.published(TEACHER, MaterialScope.of(CLASS));
        PublishMaterialTest.mia().and(published).when(reads(MIA)).thenNothingHappens();
        given(TEACHER_ASSIGNED, published).when(reads(TEACHER)).thenNothingHappens();
        given(ANNA_IS_STAFF, published).when(reads(ANNA)).thenRefused(NOT_A_MEMBER);
        var parent = new MembershipApproved(ANNAS_PLACE, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.ROSTER, EARLIER);
        given(parent, LINK_VERIFIED, MIA_ENROLLED, published).when(reads(ANNA)).thenNothingHappens();
        given(parent, MIA_ENROLLED, published).when(reads(ANNA)).thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("CHT-13")
    void it_stays_when_the_chat_is_archived() {
        var published = PublishMaterialTest.published(TEACHER, MaterialScope.of(CHAT));
        var mia = new MembershipApproved(OTHER_PLACE, MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, EARLIER);
        var archived = PublishMaterialTest.mia().and(mia, published, new ChatArchived(CHAT, SCHOOL, EARLIER));
        archived.when(reads(MIA)).thenNothingHappens();
        archived.when(reads(STRANGER)).thenRefused(NOT_A_MEMBER);
        archived.and(CONSENT_WITHDRAWN).when(reads(MIA)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("CHT-14")
    void what_waits_for_approval_the_author_and_the_staff_read() {
        var waiting = PublishMaterialTest.mia()
                .and(TEACHER_ASSIGNED, PublishMaterialTest.rule(PupilsMaterials.APPROVED))
                .after(PublishMaterialTest.publishes(MIA, MaterialScope.of(CLASS)));
        waiting.when(reads(MIA)).thenNothingHappens();
        waiting.when(reads(TEACHER)).thenNothingHappens();
        var parent = new MembershipApproved(ANNAS_PLACE, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.ROSTER, EARLIER);
        waiting.and(parent, LINK_VERIFIED).when(reads(ANNA)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CHT-13")
    void what_was_taken_back_nobody_reads() {
        given(
                        TEACHER_ASSIGNED,
                        PublishMaterialTest.published(TEACHER, MaterialScope.of(CLASS)),
                        new MaterialWithdrawn(PublishMaterialTest.MATERIAL, SCHOOL, OfficerId.of(TEACHER), NOW))
                .when(reads(TEACHER))
                .thenRefused(NOT_FOUND);
    }

    private static ReadMaterial reads(AccountId who) {
        return new ReadMaterial(PublishMaterialTest.MATERIAL, SCHOOL, who, NOW);
    }
}
