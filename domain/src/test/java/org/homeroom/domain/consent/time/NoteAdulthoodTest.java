package org.homeroom.domain.consent.time;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_YET_DUE;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.consent.facts.ConsentEvent.AdulthoodReached;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteAdulthoodTest {

    private static final Instant BIRTHDAY = Instant.parse("2026-09-01T20:00:00Z");

    private final Scenario history = given(SCHOOL_REGISTERED, born("2008-09-02"), MIA_ENROLLED, LINK_VERIFIED);

    @Test
    @Tag("CON-01")
    void who_has_grown_up_has_no_guardians_any_more() {
        history.when(notes(BIRTHDAY.minusNanos(1))).thenRefused(NOT_YET_DUE);
        history.when(notes(BIRTHDAY))
                .then(
                        new AdulthoodReached(MIA.asChild(), SCHOOL, BIRTHDAY, BIRTHDAY),
                        new GuardianLinkEnded(
                                LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkEnd.CHILD_GROWN_UP, BIRTHDAY));
    }

    @Test
    void it_is_noted_once_however_late() {
        history.after(notes(BIRTHDAY.plus(Duration.ofDays(31))))
                .when(notes(BIRTHDAY.plus(Duration.ofDays(32))))
                .thenNothingHappens();
    }

    private static NoteAdulthood notes(Instant at) {
        return new NoteAdulthood(MIA.asChild(), SCHOOL, at);
    }
}
