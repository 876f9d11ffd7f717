package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.homeroom.application.Catalogue;
import org.homeroom.application.Recorded;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.MessageId;
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
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.persistence.storage.HomeroomCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Thirty-two callers at once on two nodes, each with the real rules. What counts is what was stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentRacesTest {
    private static final int CALLERS = 32;
    private static final int ROUNDS = 5;
    private static final ConsentId ENDING = new ConsentId(new UUID(70, 1));

    private final TestDatabase database = new TestDatabase();
    private final EventStoreDatabase otherConnections = database.connect();
    private final PostgresEventStorageEngine here =
            new PostgresEventStorageEngine(database.connections, new HomeroomCodec(), database.personalData());
    private final PostgresEventStorageEngine there = new PostgresEventStorageEngine(
            otherConnections, new HomeroomCodec(), new PersonalData(otherConnections, TestDatabase.WRAPPING));
    private final HomeroomAssembly one = HomeroomAssembly.start(here, new InMemoryTokenStore(), more -> more);
    private final HomeroomAssembly other = HomeroomAssembly.start(there, new InMemoryTokenStore(), more -> more);

    @AfterEach
    void close() {
        one.close();
        other.close();
        here.close();
        there.close();
        otherConnections.close();
        database.connections.close();
    }

    @RepeatedTest(ROUNDS)
    void one_token_makes_one_guardian() {
        stored(TOKEN_ISSUED);
        IntStream.range(0, CALLERS).forEach(i -> stored(adult(i)));
        race(i -> claim(i, TOKEN));
        assertThat(found(GuardianLinkClaimed.class, MIA.asChild())).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void a_child_has_no_more_guardians_than_it_may_have() {
        for (var i = 0; i < CALLERS; i++) {
            stored(adult(i), new GuardianLinkTokenIssued(MIA.asChild(), token(i), NOW.plusSeconds(60), NOW));
        }
        race(i -> claim(i, token(i)));
        assertThat(found(GuardianLinkClaimed.class, MIA.asChild())).hasSize(ConsentTerms.DEFAULT.guardians());
    }

    @RepeatedTest(ROUNDS)
    void nobody_agrees_once_the_right_to_is_gone() {
        stored(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_CLAIMED, LINK_VERIFIED);
        race(i -> i % 4 == 3 ? restrict() : grant(i));
        var restricted =
                found(GuardianLinkRestricted.class, MIA.asChild()).getFirst().position();
        assertThat(found(ConsentGranted.class, MIA.asChild())).allMatch(granted -> granted.position() < restricted);
    }

    @RepeatedTest(ROUNDS)
    void nobody_posts_once_a_guardian_has_taken_the_consent_back() {
        stored(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED, CONSENT_GRANTED, MIA_ADMITTED);
        race(i -> i == CALLERS / 2 ? withdraw() : post());
        var withdrawn = found(ConsentWithdrawn.class, MIA.asChild()).getFirst().position();
        assertThat(found(MessagePosted.class, CHAT)).allMatch(posted -> posted.position() < withdrawn);
    }

    @RepeatedTest(ROUNDS)
    void nobody_stays_admitted_without_consent() {
        stored(SCHOOL_REGISTERED, CLASS_CREATED, MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED, MIA_ENROLLED);
        race(i -> i % 2 == 0 ? withdraw() : new JoinClassChat(CLASS, SCHOOL, MIA, NOW));
        var withdrawn = found(ConsentWithdrawn.class, MIA.asChild()).getFirst().position();
        var admitted = found(ParticipantAdmitted.class, MIA);
        assertThat(admitted).allMatch(one -> one.position() < withdrawn);
        assertThat(found(ParticipationResumed.class, MIA)).isEmpty();
        if (!admitted.isEmpty())
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(found(ParticipationSuspended.class, MIA))
                            .hasSize(1)
                            .allMatch(suspended -> suspended.position() > withdrawn));
    }

    @RepeatedTest(ROUNDS)
    @Tag("S-17")
    void two_clocks_note_a_birthday_and_an_expiry_once_even_forty_days_late() {
        var late = NOW.plus(Duration.ofDays(40));
        stored(
                SCHOOL_REGISTERED,
                born("2012-09-02"),
                MIA_ENROLLED,
                LINK_VERIFIED,
                CONSENT_GRANTED,
                ends(CONSENT_GRANTED));
        race(i -> i % 4 < 2
                ? new NoteAgeThreshold(MIA.asChild(), SCHOOL, late.plusSeconds(i))
                : new NoteConsentExpiry(ENDING, MIA.asChild(), SCHOOL, late.plusSeconds(i)));
        assertThat(found(AgeThresholdReached.class, MIA.asChild())).hasSize(1);
        assertThat(found(OwnConsentRequested.class, MIA.asChild())).hasSize(1);
        assertThat(found(ConsentExpired.class, MIA.asChild())).hasSize(1);
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

    /** All at once; who meets others until the patience of the house is over asks again. */
    private void race(IntFunction<Command<?>> wishes) {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var i = 0; i < CALLERS; i++) {
                var node = i % 2 == 0 ? one : other;
                var wish = wishes.apply(i);
                all.add(callers.submit(() -> ask(node, wish)));
            }
            for (var asked : all) {
                asked.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(HomeroomAssembly node, Command<?> wish) {
        while (node.homeroom().ask(wish).toCompletableFuture().join().outcome()
                        instanceof Outcome.Refused(var reason, var events)
                && reason == GeneralRefusal.CONCURRENT_CHANGE) {
            Thread.onSpinWait();
        }
    }

    private void stored(Event... events) {
        Engines.append(here, Stream.of(events).map(ConsentRacesTest::message).toArray(TaggedEventMessage<?>[]::new));
    }

    private static TaggedEventMessage<?> message(Event event) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        UUID.randomUUID().toString(),
                        new MessageType(Catalogue.nameOf(event.getClass()), Catalogue.versionOf(event.getClass())),
                        event,
                        Map.of("actor", "SYSTEM"),
                        event.at()),
                event.tags().stream()
                        .map(tag -> org.axonframework.messaging.eventstreaming.Tag.of(tag.key(), tag.value()))
                        .collect(Collectors.toSet()));
    }

    private List<Recorded> found(Class<? extends Event> type, Id about) {
        var boundary = Model.startingWith(0).about(about).on(type, (s, e) -> s).boundary();
        return one.history().of(boundary).toCompletableFuture().join();
    }
}
