package org.homeroom.domain.consent.time;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_YET_DUE;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentExpired;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPolicy.Expiry;
import org.homeroom.domain.consent.facts.ConsentPolicy.ExpiryRule;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteConsentExpiryTest {

    private static final ConsentPolicy TWO_MONTHS =
            Policies.DEFAULT.with(new Expiry(ExpiryRule.MONTHS, 2)).terms();
    private static final Instant END = Instant.parse("2026-11-01T08:00:00Z");

    private final Scenario history = given(
                    SCHOOL_REGISTERED,
                    MIA_IS_TEN,
                    MIA_ENROLLED,
                    LINK_VERIFIED,
                    CHAT_CREATED,
                    MIA_ENROLLED,
                    MIA_ADMITTED,
                    Policies.published(SCHOOL, TWO_MONTHS))
            .after(new GrantConsent(
                    CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, null, null, NOW));

    @Test
    @Tag("CON-01")
    void a_consent_counts_until_its_last_instant_whether_it_is_noted_or_not() {
        history.when(new ReadMessages(CHAT, SCHOOL, MIA, END.minusNanos(1))).thenNothingHappens();
        history.when(new ReadMessages(CHAT, SCHOOL, MIA, END)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        history.after(notes(END)).when(new ReadMessages(CHAT, SCHOOL, MIA, END)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    void it_is_noted_once_and_with_the_right_instant() {
        var late = END.plus(Duration.ofDays(31));
        history.when(notes(END.minusNanos(1))).thenRefused(NOT_YET_DUE);
        history.when(notes(late))
                .then(new ConsentExpired(CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, END, late));
        history.after(notes(END)).when(notes(late)).thenNothingHappens();
    }

    @Test
    void what_has_no_end_never_runs_out() {
        given(CONSENT_GRANTED).when(notes(END)).thenRefused(NOT_YET_DUE);
        given(SCHOOL_REGISTERED).when(notes(END)).thenRefused(NOT_FOUND);
    }

    @Test
    void a_consent_may_end_with_the_school_year() {
        var year = Policies.DEFAULT
                .with(new Expiry(ExpiryRule.END_OF_SCHOOL_YEAR, 0))
                .publishedBy(SCHOOL);
        var granted = given(
                        SCHOOL_REGISTERED,
                        MIA_IS_TEN,
                        MIA_ENROLLED,
                        LINK_VERIFIED,
                        year,
                        new AcademicYearOpened(
                                YEAR,
                                SCHOOL,
                                "2026/27",
                                LocalDate.parse("2026-09-01"),
                                LocalDate.parse("2027-05-31"),
                                EARLIER))
                .after(new GrantConsent(
                        CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, null, null, NOW));
        var end = Instant.parse("2027-05-31T20:00:00Z");
        granted.when(notes(end.minusNanos(1))).thenRefused(NOT_YET_DUE);
        granted.when(notes(end))
                .then(new ConsentExpired(CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, end, end));
    }

    private static NoteConsentExpiry notes(Instant at) {
        return new NoteConsentExpiry(CONSENT, MIA.asChild(), SCHOOL, at);
    }
}
