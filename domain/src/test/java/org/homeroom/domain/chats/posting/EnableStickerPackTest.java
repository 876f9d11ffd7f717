package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.posting.PostRefusal.STICKER_PACK_NOT_ALLOWED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.StickerEvent.StickerPackDisabled;
import org.homeroom.domain.chats.facts.StickerEvent.StickerPackEnabled;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-16")
class EnableStickerPackTest {

    private static final Scenario SCHOOL_IN_USE = given(ADMIN_APPOINTED, SCHOOL_ACTIVATED, TEACHER_ASSIGNED);

    @Test
    void a_school_takes_a_pack_into_use_and_out_of_it() {
        SCHOOL_IN_USE
                .when(says(ADMIN, "sport", true))
                .then(new StickerPackEnabled(SCHOOL, "sport", OfficerId.of(ADMIN), NOW));
        SCHOOL_IN_USE
                .after(says(ADMIN, "sport", true))
                .when(says(ADMIN, "sport", true))
                .thenNothingHappens();
        SCHOOL_IN_USE
                .when(says(ADMIN, "school", false))
                .then(new StickerPackDisabled(SCHOOL, "school", OfficerId.of(ADMIN), NOW));
        SCHOOL_IN_USE.when(says(ADMIN, "school", true)).thenNothingHappens();
    }

    @Test
    void there_are_only_the_packs_of_the_catalogue() {
        SCHOOL_IN_USE.when(says(ADMIN, "cats", true)).thenRefused(STICKER_PACK_NOT_ALLOWED);
    }

    @Test
    void nobody_else_decides() {
        SCHOOL_IN_USE.when(says(TEACHER, "sport", true)).thenRefused(NOT_AUTHORISED);
        SCHOOL_IN_USE.when(says(STRANGER, "sport", true)).thenRefused(NOT_FOUND);
    }

    private static EnableStickerPack says(AccountId by, String pack, boolean enabled) {
        return new EnableStickerPack(SCHOOL, pack, enabled, by, NOW);
    }
}
