package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListMaterialsTest {

    @Test
    @Tag("CHT-13")
    void members_of_the_circle_see_what_is_there() {
        given(TEACHER_ASSIGNED).when(lists(MaterialScope.of(CLASS), TEACHER)).thenNothingHappens();
        given(TEACHER_ASSIGNED).when(lists(MaterialScope.SCHOOL, TEACHER)).thenNothingHappens();
        given(ADMIN_APPOINTED).when(lists(MaterialScope.of(CLASS), ADMIN)).thenNothingHappens();
    }

    @Test
    @Tag("CHT-13")
    @Tag("MEM-08")
    void others_do_not() {
        given(TEACHER_ASSIGNED)
                .when(lists(MaterialScope.of(OTHER_CLASS), TEACHER))
                .thenRefused(NOT_A_MEMBER);
        given(TEACHER_ASSIGNED).when(lists(MaterialScope.SCHOOL, STRANGER)).thenRefused(NOT_A_MEMBER);
        given(CHAT_CREATED).when(lists(MaterialScope.of(CHAT), STRANGER)).thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("CHT-14")
    void what_waits_for_approval_is_for_those_who_approve() {
        given(TEACHER_ASSIGNED)
                .when(new ListMaterials(MaterialScope.of(CLASS), SCHOOL, TEACHER, true, NOW))
                .thenNothingHappens();
        PublishMaterialTest.mia()
                .when(new ListMaterials(MaterialScope.of(CLASS), SCHOOL, MIA, true, NOW))
                .thenRefused(NOT_AUTHORISED);
    }

    private static ListMaterials lists(MaterialScope scope, AccountId who) {
        return new ListMaterials(scope, SCHOOL, who, false, NOW);
    }
}
