package org.homeroom.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.agreed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.homeroom.application.chats.OpenChats;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final FeedTerms TERMS = new FeedTerms(20, 100, LONG, LONG, 4);

    private final PretendedLog log = new PretendedLog();
    private final Feed feed = new Feed(
            log,
            new Sights(new OpenChats(log), log, SessionTerms.DEFAULT, Clock.fixed(NOW, ZoneOffset.UTC)),
            log,
            log,
            TERMS,
            Clock.fixed(NOW, ZoneOffset.UTC));

    FeedTest() {
        log.happens(
                SCHOOL_REGISTERED,
                CHAT_CREATED,
                TEACHER_ASSIGNED,
                TEACHER_ADMITTED,
                MIA_IS_TEN,
                MIA_ENROLLED,
                LINK_VERIFIED,
                CONSENT_GRANTED,
                MIA_ADMITTED);
        feed.start();
    }

    @AfterEach
    void close() {
        feed.close();
    }

    /** Takes at once, or never. */
    private static final class Listener implements Reader {

        final List<FeedItem> heard = new ArrayList<>();
        volatile boolean slow;
        volatile boolean cutOff;
        private volatile @Nullable Subscription subscription;

        @Override
        public synchronized void available() {
            var open = subscription;
            if (slow || open == null) return;
            for (var item = open.take(); item != null; item = open.take()) heard.add(item);
        }

        @Override
        public void beat() {
            // nobody looks
        }

        @Override
        public void cutOff() {
            cutOff = true;
        }

        Subscription subscription() {
            return Objects.requireNonNull(subscription);
        }

        synchronized List<Object> texts() {
            return heard.stream()
                    .map(FeedItem::change)
                    .filter(Change.MessageNew.class::isInstance)
                    .<Object>map(change -> Objects.requireNonNull(((Change.MessageNew) change).text()))
                    .toList();
        }

        synchronized List<Class<?>> kinds() {
            return heard.stream()
                    .map(item -> (Object) item.change())
                    .<Class<?>>map(Object::getClass)
                    .toList();
        }
    }

    private Listener listen(AccountId account, Optional<Long> since) {
        var listener = new Listener();
        var opened = feed.open(account, new SessionId(UUID.randomUUID()), since, Instant.MAX, listener);
        listener.subscription = opened;
        Awaitility.await().until(() -> opened.isSettled() || opened.isOver());
        listener.available();
        return listener;
    }

    private static MessagePosted said(int number, Instant at) {
        return new MessagePosted(
                new MessageId(new UUID(20, number)),
                CHAT,
                TEACHER,
                Role.TEACHER,
                Personal.of(TEACHER, "Слово " + number),
                at);
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(check);
    }

    @Test
    @Tag("S-13")
    void from_a_withdrawal_on_nothing_is_told_even_before_the_rights_were_looked_up() {
        var mia = listen(MIA, Optional.empty());
        log.happens(said(1, NOW));
        eventually(() -> assertThat(mia.texts()).containsExactly("Слово 1"));

        log.happens(CONSENT_WITHDRAWN, said(2, NOW));
        eventually(() -> assertThat(mia.kinds()).contains(Change.ChatGone.class));
        log.happens(said(3, NOW));
        assertThat(mia.texts()).containsExactly("Слово 1");
    }

    @Test
    void what_is_said_while_the_rights_are_looked_up_is_neither_lost_nor_told_twice() {
        log.happens(CONSENT_WITHDRAWN);
        var mia = listen(MIA, Optional.empty());
        log.slow = true;
        log.happens(
                agreed(new ConsentId(new UUID(6, 9)), ANNA, LINK, ConsentPurpose.CHAT, NOW),
                said(1, NOW),
                said(2, NOW));
        log.slow = false;
        eventually(() -> assertThat(mia.texts()).containsExactly("Слово 1", "Слово 2"));
        assertThat(mia.kinds().getFirst()).isEqualTo(Change.ChatOpened.class);
    }

    @Test
    void a_slow_reader_is_cut_off_costs_the_others_nothing_and_misses_nothing_when_it_resumes() {
        var mia = listen(MIA, Optional.empty());
        var teacher = listen(TEACHER, Optional.empty());
        mia.slow = true;
        IntStream.range(0, 50).forEach(number -> log.happens(said(number, NOW)));

        eventually(() -> assertThat(teacher.texts()).hasSize(50));
        assertThat(mia.cutOff).isTrue();
        assertThat(teacher.cutOff).isFalse();
        assertThat(mia.subscription().isOver()).isFalse();
        mia.slow = false;
        mia.available();
        assertThat(mia.texts()).hasSize(20);
        assertThat(mia.subscription().isOver()).isTrue();

        var heard = new ArrayList<>(mia.texts());
        var position = mia.subscription().position();
        for (var i = 0; i < 10 && heard.size() < 50; i++) {
            var again = listen(MIA, Optional.of(position));
            heard.addAll(again.texts());
            position = again.subscription().position();
        }
        assertThat(heard).isEqualTo(teacher.texts());
    }

    @Test
    void who_came_later_is_not_told_what_becomes_of_a_message_from_before() {
        var before = said(1, EARLIER.minusSeconds(60));
        log.happens(before);
        var mia = listen(MIA, Optional.empty());
        log.happens(
                new MessageEdited(before.message(), CHAT, TEACHER, Personal.of(TEACHER, "Секрет"), NOW),
                new MessageDeletedByAuthor(before.message(), CHAT, TEACHER, NOW),
                said(2, NOW),
                new MessageEdited(said(2, NOW).message(), CHAT, TEACHER, Personal.of(TEACHER, "Иначе"), NOW));
        eventually(() -> assertThat(mia.kinds()).containsExactly(Change.MessageNew.class, Change.MessageChanged.class));
    }

    @Test
    void strangers_and_guardians_of_others_hear_nothing_of_the_chat() {
        var anna = listen(ANNA, Optional.empty());
        var teacher = listen(TEACHER, Optional.empty());
        log.happens(said(1, NOW));
        eventually(() -> assertThat(teacher.texts()).hasSize(1));
        assertThat(anna.heard).isEmpty();
    }

    @Test
    void whoever_has_missed_too_much_reads_everything_anew() {
        var then = feed.position();
        assertThat(feed.isTooOld(then)).isFalse();
        IntStream.range(0, 101).forEach(number -> log.happens(said(number, NOW)));
        assertThat(feed.isTooOld(then)).isTrue();
    }

    @Test
    void a_session_that_was_ended_ends_its_stream() {
        var mia = listen(MIA, Optional.empty());
        log.sessionsOpen = false;
        log.happens(CONSENT_WITHDRAWN);
        eventually(() -> assertThat(mia.subscription().isOver()).isTrue());
    }
}
