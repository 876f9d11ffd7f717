package org.homeroom.domain.moderation.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.moderation.CasesOf5A.CASE;
import static org.homeroom.domain.moderation.CasesOf5A.OVERTURNED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LINE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;

import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawListingsTest {

    private static final WithdrawListings WITHDRAWS = new WithdrawListings(CASE, NOW);

    @Test
    @Tag("O1")
    void a_line_goes_with_the_decision_on_which_it_rests() {
        schools(LISTED, OVERTURNED).when(WITHDRAWS).then(new AccountDelisted(LIST, LINE, MIA, OVERTURNED.by(), NOW));
        schools(LISTED, OVERTURNED).after(WITHDRAWS).when(WITHDRAWS).thenNothingHappens();
        schools(LISTED).when(WITHDRAWS).thenNothingHappens();
        assertThat(new WhenAppealDecidedThenWithdrawListings().then(OVERTURNED))
                .isEqualTo(new WithdrawListings(CASE, EARLIER));
    }
}
