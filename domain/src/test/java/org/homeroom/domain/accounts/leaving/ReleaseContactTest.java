package org.homeroom.domain.accounts.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactHeld;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.Holder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseContactTest {

    private static final Instant OVER = NOW.plus(Duration.ofDays(30));
    private static final ContactHeld HELD = new ContactHeld(MIA, PHONE, OVER, EARLIER);

    @Test
    void the_number_is_free_from_the_instant_on_at_which_the_hold_ends() {
        given(MIA_REGISTERED, HELD)
                .when(new ReleaseContact(MIA, OVER.minusNanos(1)))
                .thenNothingHappens();
        given(MIA_REGISTERED, HELD).when(new ReleaseContact(MIA, OVER)).then(new ContactReleased(MIA, PHONE, OVER));
    }

    @Test
    void a_clock_that_stood_still_for_a_month_releases_it_late_and_once() {
        var late = OVER.plus(Duration.ofDays(31));
        given(MIA_REGISTERED, HELD)
                .after(new ReleaseContact(MIA, late))
                .when(new ReleaseContact(MIA, late))
                .thenNothingHappens();
    }

    @Test
    void a_number_that_is_not_held_is_not_released() {
        given(MIA_REGISTERED).when(new ReleaseContact(MIA, OVER)).thenNothingHappens();
    }

    @Test
    @Tag("ACC-03")
    void afterwards_nobody_has_the_number() {
        var holder = Holder.of(PHONE).fold(List.of(MIA_REGISTERED, HELD, new ContactReleased(MIA, PHONE, OVER)));
        assertThat(holder).isEqualTo(Holder.NOBODY);
    }
}
