package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.GuestEnd;
import org.homeroom.domain.memberships.facts.HostId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteGuestExpiryTest {

    @Test
    @Tag("MEM-13")
    void when_the_time_is_over_that_goes_on_record_once() {
        var stay = given(Clubs.ASKED, Clubs.LET_IN);
        stay.when(notes(Clubs.TO.minusNanos(1))).thenNothingHappens();
        stay.when(notes(Clubs.TO))
                .then(new GuestAccessEnded(Clubs.GUEST, ANNA, SCHOOL, HostId.of(TEACHER), GuestEnd.EXPIRED, Clubs.TO));
        stay.after(notes(Clubs.TO)).when(notes(Clubs.TO)).thenNothingHappens();
    }

    @Test
    void nothing_is_noted_of_a_guest_whom_nobody_asked_for() {
        given().when(notes(NOW)).thenRefused(NOT_FOUND);
    }

    private static NoteGuestExpiry notes(Instant at) {
        return new NoteGuestExpiry(Clubs.GUEST, SCHOOL, at);
    }
}
