package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PHONE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TOKEN;
import static org.homeroom.domain.School5A.TOKEN_ISSUED;
import static org.homeroom.domain.School5A.born;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.roster.JoinClassChat;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.WithdrawConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.AgeThresholdReached;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentExpired;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentRequested;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.consent.links.ClaimGuardianLink;
import org.homeroom.domain.consent.links.RestrictGuardianLink;
import org.homeroom.domain.consent.time.NoteAgeThreshold;
import org.homeroom.domain.consent.time.NoteConsentExpiry;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Thirty-two callers at once on two nodes, each with the real rules. What counts is what was stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentRacesTest {
    private static final int ROUNDS = 5;
    private static final ConsentId ENDING = new ConsentId(new UUID(70, 1));

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    @RepeatedTest(ROUNDS)
    void one_token_makes_one_guardian() {
        nodes.stored(TOKEN_ISSUED);
        IntStream.range(0, TwoNodes.CALLERS).forEach(i -> nodes.stored(adult(i)));
        nodes.race(i -> claim(i, TOKEN));
        assertThat(nodes.found(GuardianLinkClaimed.class, MIA.asChild())).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void a_child_has_no_more_guardians_than_it_may_have() {
        for (var i = 0; i < TwoNodes.CALLERS; i++) {
            nodes.stored(adult(i), new GuardianLinkTokenIssued(MIA.asChild(), token(i), NOW.plusSeconds(60), NOW));
        }
        nodes.race(i -> claim(i, token(i)));
        assertThat(nodes.found(GuardianLinkClaimed.class, MIA.asChild())).hasSize(ConsentTerms.DEFAULT.guardians());
    }

    @RepeatedTest(ROUNDS)
    void nobody_agrees_once_the_right_to_is_gone() {
        nodes.stored(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_CLAIMED, LINK_VERIFIED);
        nodes.race(i -> i % 4 == 3 ? restrict() : grant(i));
        var restricted = nodes.found(GuardianLinkRestricted.class, MIA.asChild())
                .getFirst()
                .position();
        assertThat(nodes.found(ConsentGranted.class, MIA.asChild()))
                .allMatch(granted -> granted.position() < restricted);
    }

    @RepeatedTest(ROUNDS)
    void nobody_posts_once_a_guardian_has_taken_the_consent_back() {
        nodes.stored(
                SCHOOL_REGISTERED,
                MIA_IS_TEN,
                MIA_ENROLLED,
                CHAT_CREATED,
                LINK_VERIFIED,
                CONSENT_GRANTED,
                MIA_ADMITTED);
        assertThat(nodes.outcome(post())).isInstanceOf(Outcome.Accepted.class);
        nodes.race(i -> i == TwoNodes.CALLERS / 2 ? withdraw() : post());
        var withdrawn =
                nodes.found(ConsentWithdrawn.class, MIA.asChild()).getFirst().position();
        assertThat(nodes.found(MessagePosted.class, CHAT)).allMatch(posted -> posted.position() < withdrawn);
    }

    @RepeatedTest(ROUNDS)
    void nobody_stays_admitted_without_consent() {
        nodes.stored(SCHOOL_REGISTERED, CLASS_CREATED, MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED, MIA_ENROLLED);
        nodes.race(i -> i % 2 == 0 ? withdraw() : new JoinClassChat(CLASS, SCHOOL, MIA, NOW));
        var withdrawn =
                nodes.found(ConsentWithdrawn.class, MIA.asChild()).getFirst().position();
        var admitted = nodes.found(ParticipantAdmitted.class, MIA);
        assertThat(admitted).allMatch(one -> one.position() < withdrawn);
        assertThat(nodes.found(ParticipationResumed.class, MIA)).isEmpty();
        if (!admitted.isEmpty())
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(nodes.found(ParticipationSuspended.class, MIA))
                            .hasSize(1)
                            .allMatch(suspended -> suspended.position() > withdrawn));
    }

    @RepeatedTest(ROUNDS)
    @Tag("S-17")
    void two_clocks_note_a_birthday_and_an_expiry_once_even_forty_days_late() {
        var late = NOW.plus(Duration.ofDays(40));
        nodes.stored(
                SCHOOL_REGISTERED,
                born("2012-09-02"),
                MIA_ENROLLED,
                LINK_VERIFIED,
                CONSENT_GRANTED,
                ends(CONSENT_GRANTED));
        nodes.race(i -> i % 4 < 2
                ? new NoteAgeThreshold(MIA.asChild(), SCHOOL, late.plusSeconds(i))
                : new NoteConsentExpiry(ENDING, MIA.asChild(), SCHOOL, late.plusSeconds(i)));
        assertThat(nodes.found(AgeThresholdReached.class, MIA.asChild())).hasSize(1);
        assertThat(nodes.found(OwnConsentRequested.class, MIA.asChild())).hasSize(1);
        assertThat(nodes.found(ConsentExpired.class, MIA.asChild())).hasSize(1);
    }

    private static ConsentGranted ends(ConsentGranted other) {
        return new ConsentGranted(
                ENDING,
                other.child(),
                other.guardian(),
                other.link(),
                other.school(),
                other.purpose(),
                null,
                other.policy(),
                other.evidence(),
                other.channel(),
                NOW,
                null,
                null,
                null,
                other.at());
    }

    private static ClaimGuardianLink claim(int adult, LinkTokenId token) {
        return new ClaimGuardianLink(
                new LinkId(new UUID(50, adult)),
                token,
                MIA.asChild(),
                account(adult).asGuardian(),
                GuardianKind.PARENT,
                ConsentTerms.DEFAULT,
                NOW);
    }

    private static GrantConsent grant(int caller) {
        return new GrantConsent(
                new ConsentId(new UUID(60, caller)),
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                ConsentPurpose.values()[caller % ConsentPurpose.values().length],
                null,
                null,
                NOW);
    }

    private static RestrictGuardianLink restrict() {
        return new RestrictGuardianLink(
                LINK,
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                List.of(GuardianRight.DECIDE),
                NOW,
                false,
                DOCUMENT,
                ADMIN,
                NOW);
    }

    private static WithdrawConsent withdraw() {
        return new WithdrawConsent(
                MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, new DisputeId(UUID.randomUUID()), NOW);
    }

    private static PostMessage post() {
        return new PostMessage(
                new MessageId(UUID.randomUUID()),
                CHAT,
                SCHOOL,
                MIA,
                Personal.of(MIA, "Привет"),
                PostingTerms.DEFAULT,
                NOW);
    }

    private static AccountId account(int adult) {
        return new AccountId(new UUID(40, adult));
    }

    private static AccountRegistered adult(int i) {
        return new AccountRegistered(
                account(i), OTHER_PHONE, AccountKind.ADULT, Personal.of(account(i), "+79000000002"), NOW);
    }

    private static LinkTokenId token(int i) {
        return new LinkTokenId("token-of-" + i);
    }
}
