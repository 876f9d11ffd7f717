package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.chats.facts.NoticeEvent.QuietHoursCleared;
import org.homeroom.domain.chats.facts.NoticeEvent.QuietHoursSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearQuietHoursTest {

    @Test
    @Tag("CHT-18")
    void then_the_schools_hours_count_again() {
        var set = given(ANNA_REGISTERED, new QuietHoursSet(ANNA, SetQuietHoursTest.EVENINGS, EARLIER));
        set.when(new ClearQuietHours(ANNA, NOW)).then(new QuietHoursCleared(ANNA, NOW));
        given(ANNA_REGISTERED).when(new ClearQuietHours(ANNA, NOW)).thenNothingHappens();
    }
}
