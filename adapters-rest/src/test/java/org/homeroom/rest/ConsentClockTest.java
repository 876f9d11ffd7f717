package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.application.consent.ConsentClock;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.SuspensionReason;
import org.homeroom.domain.consent.facts.ConsentEvent.AgeThresholdReached;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentRequested;
import org.homeroom.domain.consent.facts.ConsentEvent.ReConsentRequested;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentClockTest {

    /** Mia's 14th, when the day begins in Samara. */
    private static final Instant BIRTHDAY = Instant.parse("2030-02-28T20:00:00Z");

    @Inject
    CapturedCodes codes;

    @Inject
    ConsentClock clock;

    @Inject
    History history;

    @Test
    @Tag("S-17")
    @Tag("P-12")
    void after_standing_still_for_forty_days_a_birthday_is_noted_once_and_the_grace_is_over() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        eventually(
                () -> assertThat(school.post(mia, chat, "Привет").statusCode()).isEqualTo(201));
        var child = new ChildId(UUID.fromString(mia.account()));

        clock.strike(BIRTHDAY.minusNanos(1));
        assertThat(found(AgeThresholdReached.class, child)).isEmpty();

        var late = BIRTHDAY.plus(Duration.ofDays(40));
        CompletableFuture.allOf(Stream.of(1, 2)
                        .map(node -> CompletableFuture.runAsync(() -> clock.strike(late)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        eventually(() -> {
            clock.strike(late);
            assertThat(found(ParticipationSuspended.class, child.account()))
                    .extracting(one -> ((ParticipationSuspended) one.event()).reason())
                    .containsExactly(SuspensionReason.AGE);
        });
        clock.strike(late.plusSeconds(1));
        assertThat(found(AgeThresholdReached.class, child))
                .extracting(one -> ((AgeThresholdReached) one.event()).reachedAt())
                .containsExactly(BIRTHDAY);
        assertThat(found(OwnConsentRequested.class, child)).hasSize(1);
        assertThat(found(ParticipationSuspended.class, child.account())).hasSize(1);
    }

    @Test
    @Tag("P-13")
    void a_material_notice_asks_everybody_concerned_anew_and_once() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var tom = people.named("Том");
        var anna = school.guardianOf(mia, people.named("Вера"));
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        var notice = Map.of("material", true, "purposes", List.of("CHAT"), "textSha256", "0".repeat(64));
        assertThat(school.administrator
                        .asks()
                        .body(notice)
                        .put(school.path("/consent-notices/1"))
                        .statusCode())
                .isEqualTo(204);
        var child = new ChildId(UUID.fromString(mia.account()));
        eventually(() -> {
            clock.strike(Instant.now());
            assertThat(found(ReConsentRequested.class, child)).hasSize(1);
        });
        clock.strike(Instant.now());
        assertThat(found(ReConsentRequested.class, child)).hasSize(1);
        assertThat(found(ReConsentRequested.class, new ChildId(UUID.fromString(tom.account()))))
                .isEmpty();
    }

    private List<Recorded> found(Class<? extends Event> type, Id about) {
        var boundary = Model.startingWith(0).about(about).on(type, (s, e) -> s).boundary();
        return history.of(boundary).toCompletableFuture().join();
    }
}
