package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.SUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.UNSUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscribeSanctionListTest {

    @Test
    void a_school_follows_a_list_of_which_it_knows() {
        schools()
                .when(subscribes(STRANGER))
                .then(new SanctionListSubscribed(LIST, OTHER_SCHOOL, OfficerId.of(STRANGER), NOW));
        schools(SUBSCRIBED).when(subscribes(STRANGER)).thenNothingHappens();
        schools(SUBSCRIBED, UNSUBSCRIBED)
                .when(subscribes(STRANGER))
                .then(new SanctionListSubscribed(LIST, OTHER_SCHOOL, OfficerId.of(STRANGER), NOW));
    }

    @Test
    void only_who_decides_there_says_so_and_there_must_be_such_a_list() {
        schools().when(subscribes(ADMIN)).thenRefused(NOT_FOUND);
        given(new AdministratorAppointed(OTHER_SCHOOL, STRANGER, "13", EARLIER))
                .when(subscribes(STRANGER))
                .thenRefused(NOT_FOUND);
    }

    private static SubscribeSanctionList subscribes(AccountId by) {
        return new SubscribeSanctionList(LIST, OTHER_SCHOOL, by, NOW);
    }
}
