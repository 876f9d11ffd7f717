package org.homeroom.domain.moderation.holds;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.holds.HoldRefusal.LEGAL_HOLD_ID_TAKEN;
import static org.homeroom.domain.moderation.holds.HoldRefusal.LEGAL_HOLD_ORDER_REQUIRED;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldPlaced;
import org.homeroom.domain.moderation.facts.LegalHoldId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RU-8")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceLegalHoldTest {

    private static final LegalHoldId HOLD = new LegalHoldId(new UUID(90, 1));

    @Test
    void by_order_the_administration_keeps_the_data_of_a_person_or_a_chat() {
        var school = given(ADMIN_APPOINTED, MIA_ENROLLED, CHAT_CREATED);
        school.when(places(MIA, null, " 3/2026 ", ADMIN))
                .then(new LegalHoldPlaced(HOLD, MIA, null, SCHOOL, "3/2026", OfficerId.of(ADMIN), NOW));
        school.when(places(null, CHAT, "3/2026", ADMIN))
                .then(new LegalHoldPlaced(HOLD, null, CHAT, SCHOOL, "3/2026", OfficerId.of(ADMIN), NOW));
        school.after(places(MIA, null, "3/2026", ADMIN))
                .when(places(MIA, null, "3/2026", ADMIN))
                .thenNothingHappens();
        school.after(places(MIA, null, "3/2026", ADMIN))
                .when(places(null, CHAT, "3/2026", ADMIN))
                .thenRefused(LEGAL_HOLD_ID_TAKEN);
    }

    @Test
    void without_an_order_nothing_is_kept() {
        given(ADMIN_APPOINTED, MIA_ENROLLED).when(places(MIA, null, " ", ADMIN)).thenRefused(LEGAL_HOLD_ORDER_REQUIRED);
    }

    @Test
    void only_the_administration_does_and_only_for_people_and_chats_of_the_school() {
        var school = given(ADMIN_APPOINTED, TEACHER_ASSIGNED, MIA_ENROLLED, CHAT_CREATED);
        school.when(places(MIA, null, "3", TEACHER)).thenRefused(NOT_AUTHORISED);
        school.when(places(MIA, null, "3", STRANGER)).thenRefused(NOT_FOUND);
        school.when(places(STRANGER, null, "3", ADMIN)).thenRefused(NOT_FOUND);
        school.when(places(null, OTHER_CHAT, "3", ADMIN)).thenRefused(NOT_FOUND);
        school.when(places(null, null, "3", ADMIN)).thenRefused(NOT_FOUND);
        school.when(places(MIA, CHAT, "3", ADMIN)).thenRefused(NOT_FOUND);
    }

    private static PlaceLegalHold places(
            @Nullable AccountId account, @Nullable ChatId chat, String order, AccountId by) {
        return new PlaceLegalHold(HOLD, account, chat, SCHOOL, order, by, NOW);
    }
}
