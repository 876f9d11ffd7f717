package org.homeroom.domain.moderation.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.lists.ListsOf5A.APPLIED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.BAN;
import static org.homeroom.domain.moderation.lists.ListsOf5A.DELISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LINE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.MIA_ELSEWHERE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.SUBSCRIBED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.lifted;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DelistAccountTest {

    @Test
    void the_school_that_keeps_the_list_takes_a_line_back_once() {
        schools(LISTED).when(delists(ADMIN)).then(DELISTED);
        schools(LISTED, DELISTED).when(delists(ADMIN)).thenNothingHappens();
        schools().when(delists(ADMIN)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("O2")
    void neither_other_schools_nor_relatives_do() {
        schools(LISTED).when(delists(STRANGER)).thenRefused(NOT_FOUND);
        schools(LISTED, DIRECTOR_APPOINTED, BORIS_VERIFIED).when(delists(BORIS)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void what_has_come_of_it_ends_everywhere() {
        schools(LISTED, SUBSCRIBED, MIA_ELSEWHERE)
                .and(APPLIED)
                .and(DELISTED)
                .when(new LiftListed(LINE, MIA, NOW))
                .then(lifted(BAN, LiftReason.DELISTED, null));
        assertThat(new WhenAccountDelistedThenLiftListed().then(DELISTED)).isEqualTo(new LiftListed(LINE, MIA, NOW));
    }

    private static DelistAccount delists(AccountId by) {
        return new DelistAccount(LIST, LINE, by, NOW);
    }
}
