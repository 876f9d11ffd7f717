package org.homeroom.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.DISPUTE;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import java.util.List;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.roster.ResumeParticipations;
import org.homeroom.domain.chats.roster.SuspendParticipations;
import org.homeroom.domain.chats.roster.WhenConsentDisputeOpenedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenConsentDisputeResolvedThenResumeParticipations;
import org.homeroom.domain.chats.roster.WhenConsentExpiredThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenConsentInvalidatedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenGuardianLinkEndedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenGuardianLinkRestrictedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenParticipationDeclineTakenBackThenResumeParticipations;
import org.homeroom.domain.chats.roster.WhenParticipationDeclinedThenSuspendParticipations;
import org.homeroom.domain.chats.roster.WhenSchoolConsentGrantedThenResumeParticipations;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeResolved;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentExpired;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeOutcome;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.time.ScheduleErasure;
import org.homeroom.domain.consent.time.WhenConsentInvalidatedThenScheduleErasure;
import org.homeroom.domain.consent.time.WhenConsentWithdrawnThenScheduleErasure;
import org.homeroom.domain.consent.time.WhenOwnConsentWithdrawnThenScheduleErasure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the reactions to facts about consent ask for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentReactionsTest {

    private static final ChildId CHILD = MIA.asChild();

    @Test
    @Tag("S-14")
    void whatever_takes_the_ground_away_suspends() {
        var suspends = new SuspendParticipations(CHILD, SCHOOL, NOW);
        assertThat(new WhenConsentDisputeOpenedThenSuspendParticipations()
                        .then(new ConsentDisputeOpened(
                                DISPUTE, CHILD, BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, NOW)))
                .isEqualTo(suspends);
        assertThat(new WhenConsentInvalidatedThenSuspendParticipations().then(INVALIDATED))
                .isEqualTo(suspends);
        assertThat(new WhenConsentExpiredThenSuspendParticipations()
                        .then(new ConsentExpired(CONSENT, CHILD, SCHOOL, ConsentPurpose.CHAT, EARLIER, NOW)))
                .isEqualTo(suspends);
        assertThat(new WhenParticipationDeclinedThenSuspendParticipations()
                        .then(new ParticipationDeclined(CHILD, SCHOOL, null, NOW)))
                .isEqualTo(suspends);
        assertThat(new WhenGuardianLinkRestrictedThenSuspendParticipations()
                        .then(new GuardianLinkRestricted(
                                LINK,
                                CHILD,
                                ANNA.asGuardian(),
                                SCHOOL,
                                List.of(GuardianRight.DECIDE),
                                EARLIER,
                                false,
                                DOCUMENT,
                                NOW)))
                .isEqualTo(suspends);
        assertThat(new WhenGuardianLinkEndedThenSuspendParticipations()
                        .then(new GuardianLinkEnded(LINK, CHILD, ANNA.asGuardian(), SCHOOL, LinkEnd.DEATH, NOW)))
                .isEqualTo(suspends);
    }

    @Test
    @Tag("S-14")
    void whatever_gives_it_back_resumes() {
        var resumes = new ResumeParticipations(CHILD, SCHOOL, NOW);
        assertThat(new WhenConsentDisputeResolvedThenResumeParticipations()
                        .then(new ConsentDisputeResolved(
                                DISPUTE,
                                CHILD,
                                SCHOOL,
                                ConsentPurpose.CHAT,
                                DisputeOutcome.CONSENT_STANDS,
                                DOCUMENT,
                                NOW)))
                .isEqualTo(resumes);
        assertThat(new WhenSchoolConsentGrantedThenResumeParticipations()
                        .then(new SchoolConsentGranted(
                                CONSENT, CHILD, SCHOOL, ConsentPurpose.CHAT, null, PolicyRef.BUILT_IN, ADMIN, NOW)))
                .isEqualTo(resumes);
        assertThat(new WhenParticipationDeclineTakenBackThenResumeParticipations()
                        .then(new ParticipationDeclineTakenBack(CHILD, SCHOOL, null, NOW)))
                .isEqualTo(resumes);
    }

    @Test
    void what_nobody_agrees_to_is_up_for_erasure() {
        var schedules = new ScheduleErasure(CHILD, SCHOOL, ConsentPurpose.CHAT, NOW);
        assertThat(new WhenConsentWithdrawnThenScheduleErasure().then(CONSENT_WITHDRAWN))
                .isEqualTo(schedules);
        assertThat(new WhenConsentInvalidatedThenScheduleErasure().then(INVALIDATED))
                .isEqualTo(schedules);
        assertThat(new WhenOwnConsentWithdrawnThenScheduleErasure()
                        .then(new OwnConsentWithdrawn(CHILD, SCHOOL, ConsentPurpose.CHAT, NOW)))
                .isEqualTo(schedules);
    }

    @Test
    @Tag("CON-05")
    void a_new_pupil_and_a_new_guardian_are_asked() {
        var asks = new RequestConsent(CHILD, SCHOOL, ConsentPurpose.CHAT, null, EARLIER);
        assertThat(new WhenPupilEnrolledThenRequestConsent().then(MIA_ENROLLED)).isEqualTo(asks);
        assertThat(new WhenGuardianLinkVerifiedThenRequestConsent().then(LINK_VERIFIED))
                .isEqualTo(asks);
    }

    private static final ConsentInvalidated INVALIDATED = new ConsentInvalidated(
            CONSENT, CHILD, SCHOOL, ConsentPurpose.CHAT, InvalidationReason.NOT_A_GUARDIAN, DOCUMENT, NOW);
}
