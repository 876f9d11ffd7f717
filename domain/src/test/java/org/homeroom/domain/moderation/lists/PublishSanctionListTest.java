package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.lists.ListRefusal.SANCTION_LIST_ID_TAKEN;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListPublished;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishSanctionListTest {

    @Test
    void who_decides_for_a_school_publishes_a_list_once() {
        var known = given(ADMIN_APPOINTED);
        known.when(publishes(SCHOOL, ADMIN))
                .then(new SanctionListPublished(LIST, SCHOOL, Personal.of(SCHOOL, "Район"), OfficerId.of(ADMIN), NOW));
        known.after(publishes(SCHOOL, ADMIN)).when(publishes(SCHOOL, ADMIN)).thenNothingHappens();
        schools().when(publishes(OTHER_SCHOOL, STRANGER)).thenRefused(SANCTION_LIST_ID_TAKEN);
    }

    @Test
    void nobody_else_does() {
        given(TEACHER_ASSIGNED).when(publishes(SCHOOL, TEACHER)).thenRefused(NOT_AUTHORISED);
        given(ADMIN_APPOINTED).when(publishes(SCHOOL, STRANGER)).thenRefused(NOT_FOUND);
    }

    private static PublishSanctionList publishes(SchoolId school, AccountId by) {
        return new PublishSanctionList(LIST, school, Personal.of(school, "Район"), by, NOW);
    }
}
