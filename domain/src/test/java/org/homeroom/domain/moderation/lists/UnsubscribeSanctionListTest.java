package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.SUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.UNSUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import org.homeroom.domain.accounts.facts.AccountId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnsubscribeSanctionListTest {

    @Test
    void a_school_follows_a_list_no_more() {
        schools(SUBSCRIBED).when(unsubscribes(STRANGER)).then(UNSUBSCRIBED);
        schools().when(unsubscribes(STRANGER)).thenNothingHappens();
        schools(SUBSCRIBED).when(unsubscribes(ADMIN)).thenRefused(NOT_FOUND);
    }

    private static UnsubscribeSanctionList unsubscribes(AccountId by) {
        return new UnsubscribeSanctionList(LIST, OTHER_SCHOOL, by, NOW);
    }
}
