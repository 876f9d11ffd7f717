package org.homeroom.domain.consent.disputes;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.DISPUTE;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.consent.ConsentRefusal.DISPUTE_NOT_OPEN;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIANS_DISAGREE;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeResolved;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeOutcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResolveDisputeTest {

    private final Scenario history = given(
            SCHOOL_REGISTERED,
            ADMIN_APPOINTED,
            MIA_IS_TEN,
            MIA_ENROLLED,
            LINK_VERIFIED,
            BORIS_VERIFIED,
            CONSENT_GRANTED,
            new ConsentObjected(MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, EARLIER),
            new ConsentDisputeOpened(DISPUTE, MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, EARLIER));

    @Test
    @Tag("S-14")
    void until_an_officer_records_how_it_ended_the_child_does_not_take_part() {
        history.when(posts()).thenRefused(NOT_A_PARTICIPANT);
        history.and(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED).when(posts()).thenRefused(GUARDIANS_DISAGREE);
        history.and(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED)
                .after(resolves(DisputeOutcome.CONSENT_STANDS, DOCUMENT, ADMIN))
                .when(posts())
                .thenNothingHappens();
        history.and(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED)
                .after(resolves(DisputeOutcome.CONSENT_ENDS, DOCUMENT, ADMIN))
                .when(posts())
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("S-14")
    void it_names_the_act_or_agreement() {
        history.when(resolves(DisputeOutcome.CONSENT_STANDS, DOCUMENT, ADMIN))
                .then(new ConsentDisputeResolved(
                        DISPUTE,
                        MIA.asChild(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        DisputeOutcome.CONSENT_STANDS,
                        DOCUMENT,
                        NOW));
        history.when(resolves(DisputeOutcome.CONSENT_STANDS, Personal.of(MIA, ""), ADMIN))
                .thenRefused(EVIDENCE_INSUFFICIENT);
    }

    @Test
    void what_is_settled_is_settled() {
        history.after(resolves(DisputeOutcome.CONSENT_STANDS, DOCUMENT, ADMIN))
                .when(resolves(DisputeOutcome.CONSENT_ENDS, DOCUMENT, ADMIN))
                .thenRefused(DISPUTE_NOT_OPEN);
    }

    @Test
    void nobody_settles_a_dispute_about_the_own_child() {
        history.and(new AdministratorAppointed(SCHOOL, BORIS, "14", EARLIER))
                .when(resolves(DisputeOutcome.CONSENT_ENDS, DOCUMENT, BORIS))
                .thenRefused(NOT_AUTHORISED);
        history.when(resolves(DisputeOutcome.CONSENT_ENDS, DOCUMENT, ANNA)).thenRefused(NOT_FOUND);
    }

    private static ReadMessages posts() {
        return new ReadMessages(CHAT, SCHOOL, MIA, NOW);
    }

    private static ResolveDispute resolves(DisputeOutcome outcome, Personal<String> document, AccountId by) {
        return new ResolveDispute(DISPUTE, MIA.asChild(), SCHOOL, outcome, document, by, NOW);
    }
}
