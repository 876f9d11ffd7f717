package org.homeroom.domain.consent.time;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.agreedAlone;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_YET_DUE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.consent.facts.ConsentEvent.AgeThresholdReached;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentRequested;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteAgeThresholdTest {

    private static final Instant BIRTHDAY = Instant.parse("2026-09-01T20:00:00Z");
    private static final Instant GRACE_ENDS = Instant.parse("2026-10-01T20:00:00Z");

    private final Scenario history =
            given(SCHOOL_REGISTERED, born("2012-09-02"), MIA_ENROLLED, LINK_VERIFIED, CONSENT_GRANTED);

    @Test
    @Tag("S-17")
    void on_the_birthday_it_goes_on_record_and_the_pupil_is_asked() {
        history.when(notes(BIRTHDAY.minusNanos(1))).thenRefused(NOT_YET_DUE);
        history.when(notes(BIRTHDAY)).then(reached(BIRTHDAY), asked(BIRTHDAY));
    }

    @Test
    @Tag("S-17")
    void a_month_late_the_day_is_still_the_right_one_and_it_is_noted_once() {
        var late = BIRTHDAY.plus(Duration.ofDays(31));
        history.when(notes(late)).then(reached(late), asked(late));
        history.after(notes(BIRTHDAY)).when(notes(late)).thenNothingHappens();
    }

    @Test
    void who_has_agreed_alone_is_not_asked() {
        history.and(agreedAlone(ConsentPurpose.CHAT, BIRTHDAY))
                .when(notes(BIRTHDAY))
                .then(reached(BIRTHDAY));
    }

    @Test
    void where_a_pupil_decides_alone_at_once_nobody_is_asked() {
        history.and(Policies.published(SCHOOL, ConsentPolicy.US_COPPA))
                .when(notes(BIRTHDAY))
                .then(new AgeThresholdReached(MIA.asChild(), SCHOOL, Instant.parse("2025-09-01T20:00:00Z"), BIRTHDAY));
    }

    @Test
    void whose_birthday_was_corrected_reaches_it_again() {
        history.after(notes(BIRTHDAY))
                .and(new BirthDateCorrected(MIA, Personal.of(MIA, LocalDate.parse("2012-09-03")), ADMIN, "7", BIRTHDAY))
                .when(notes(BIRTHDAY))
                .thenRefused(NOT_YET_DUE);
    }

    @Test
    void nothing_is_noted_of_who_is_no_pupil_or_has_gone() {
        given(SCHOOL_REGISTERED, born("2012-09-02"), LINK_VERIFIED)
                .when(notes(BIRTHDAY))
                .thenRefused(NOT_FOUND);
        history.and(new AccountClosed(MIA, BIRTHDAY)).when(notes(BIRTHDAY)).thenNothingHappens();
    }

    private static NoteAgeThreshold notes(Instant at) {
        return new NoteAgeThreshold(MIA.asChild(), SCHOOL, at);
    }

    private static AgeThresholdReached reached(Instant at) {
        return new AgeThresholdReached(MIA.asChild(), SCHOOL, BIRTHDAY, at);
    }

    private static OwnConsentRequested asked(Instant at) {
        return new OwnConsentRequested(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, GRACE_ENDS, at);
    }
}
