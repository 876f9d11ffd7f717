package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.GuestEnd;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndGuestAccessTest {

    private static final Scenario WISH = given(ADMIN_APPOINTED, Clubs.TEACHES, Clubs.ASKED);

    @Test
    @Tag("MEM-13")
    void the_host_the_guest_or_an_administrator_ends_a_stay() {
        for (var by : List.of(TEACHER, ANNA, ADMIN))
            WISH.and(Clubs.LET_IN).when(ends(by)).then(Clubs.over(GuestEnd.ENDED));
    }

    @Test
    void a_wish_to_which_nobody_agreed_is_refused() {
        WISH.when(ends(ADMIN)).then(Clubs.over(GuestEnd.REFUSED));
    }

    @Test
    void nobody_else_ends_it_and_twice_changes_nothing() {
        WISH.when(ends(STRANGER)).thenRefused(NOT_FOUND);
        WISH.and(MIA_ENROLLED).when(ends(MIA)).thenRefused(NOT_AUTHORISED);
        given(ADMIN_APPOINTED).when(ends(ADMIN)).thenRefused(NOT_FOUND);
        WISH.after(ends(ADMIN)).when(ends(ADMIN)).thenNothingHappens();
    }

    private static EndGuestAccess ends(AccountId by) {
        return new EndGuestAccess(Clubs.GUEST, SCHOOL, by, NOW);
    }
}
