package org.homeroom.domain.moderation.holds;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.holds.HoldRefusal.LEGAL_HOLD_ORDER_REQUIRED;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldPlaced;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldReleased;
import org.homeroom.domain.moderation.facts.LegalHoldId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RU-8")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseLegalHoldTest {

    private static final LegalHoldId HOLD = new LegalHoldId(new UUID(90, 1));
    private static final LegalHoldPlaced PLACED =
            new LegalHoldPlaced(HOLD, MIA, null, SCHOOL, "3/2026", OfficerId.of(ADMIN), EARLIER);

    @Test
    void by_order_it_ends_once() {
        var school = given(ADMIN_APPOINTED, PLACED);
        school.when(releases("4/2026", ADMIN))
                .then(new LegalHoldReleased(HOLD, MIA, null, SCHOOL, "4/2026", OfficerId.of(ADMIN), NOW));
        school.after(releases("4/2026", ADMIN)).when(releases("4/2026", ADMIN)).thenNothingHappens();
        school.when(releases(" ", ADMIN)).thenRefused(LEGAL_HOLD_ORDER_REQUIRED);
    }

    @Test
    void whose_data_it_is_does_not_say_so_nor_who_has_no_say() {
        given(ADMIN_APPOINTED, new LegalHoldPlaced(HOLD, ADMIN, null, SCHOOL, "3", OfficerId.of(BORIS), EARLIER))
                .when(releases("4", ADMIN))
                .thenRefused(NOT_AUTHORISED);
        given(PLACED, TEACHER_ASSIGNED).when(releases("4", TEACHER)).thenRefused(NOT_AUTHORISED);
        given(PLACED).when(releases("4", STRANGER)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED).when(releases("4", ADMIN)).thenRefused(NOT_FOUND);
    }

    private static ReleaseLegalHold releases(String order, AccountId by) {
        return new ReleaseLegalHold(HOLD, SCHOOL, order, by, NOW);
    }
}
