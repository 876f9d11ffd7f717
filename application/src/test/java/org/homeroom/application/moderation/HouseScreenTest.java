package org.homeroom.application.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.application.moderation.ContentScreen.Draft;
import org.homeroom.application.moderation.ContentScreen.Verdict;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Check;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CHT-19")
@Tag("MOD-03")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseScreenTest {

    private static final Verdict REPEATED = new Verdict.Flag(Check.REPETITION, ViolationReason.SPAM);
    private static final Verdict FAST = new Verdict.Flag(Check.RATE, ViolationReason.SPAM);

    private final HouseScreen screen =
            new HouseScreen(new KeyedHashes(new byte[32]), ScreenTable.OF_THE_HOUSE, ScreenTerms.DEFAULT);
    private int messages;

    @Test
    void what_people_usually_say_is_nothing_to_see() {
        assertThat(say(MIA, 1, "Кто сделал задачу на завтра? Скиньте номер 214"))
                .isEqualTo(Verdict.Allow.ALLOW);
        assertThat(say(MIA, 1, "")).isEqualTo(Verdict.Allow.ALLOW);
        assertThat(say(MIA, 1, "https://resh.edu.ru/subject/lesson/7712/")).isEqualTo(Verdict.Allow.ALLOW);
        assertThat(say(MIA, 1, "В 9:30. Урок 1/2, т.е. половина..")).isEqualTo(Verdict.Allow.ALLOW);
    }

    @Test
    void the_same_words_in_many_chats_or_over_and_over_are_flagged_however_they_are_written() {
        assertThat(say(MIA, 1, "Приходите все на нашу ярмарку")).isEqualTo(Verdict.Allow.ALLOW);
        assertThat(say(MIA, 2, "приходите ВСЕ на нашу ярмарку!")).isEqualTo(Verdict.Allow.ALLOW);
        assertThat(say(ANNA, 3, "Приходите все на нашу ярмарку")).isEqualTo(Verdict.Allow.ALLOW);
        assertThat(say(MIA, 3, "П р и х о д и т е все на нашу ярмарку")).isEqualTo(REPEATED);
        for (var i = 0; i < 3; i++)
            assertThat(say(ANNA, 1, "Где расписание, где оно")).isEqualTo(Verdict.Allow.ALLOW);
        assertThat(say(ANNA, 1, "Где расписание, где оно")).isEqualTo(REPEATED);
    }

    @Test
    void short_words_may_be_repeated_and_time_heals() {
        for (var i = 0; i < 9; i++) assertThat(say(MIA, i, "Спасибо!")).isEqualTo(Verdict.Allow.ALLOW);
        for (var i = 0; i < 2; i++) say(ANNA, i, "Приходите все на нашу ярмарку");
        assertThat(screen.screen(draft(ANNA, 3, "Приходите все на нашу ярмарку", NOW.plus(Duration.ofMinutes(10)))))
                .isEqualTo(Verdict.Allow.ALLOW);
    }

    @Test
    void a_message_that_is_sent_again_counts_once() {
        var draft = draft(MIA, 1, "Приходите все на нашу ярмарку", NOW);
        for (var i = 0; i < 50; i++) assertThat(screen.screen(draft)).isEqualTo(Verdict.Allow.ALLOW);
    }

    @Test
    void so_many_messages_within_a_minute_are_flagged() {
        for (var i = 1; i < ScreenTerms.DEFAULT.rate(); i++)
            assertThat(say(MIA, i, "№ " + i)).isEqualTo(Verdict.Allow.ALLOW);
        assertThat(say(MIA, 1, "и ещё")).isEqualTo(FAST);
        assertThat(screen.screen(draft(MIA, 1, "потом", NOW.plusSeconds(60)))).isEqualTo(Verdict.Allow.ALLOW);
    }

    @Test
    void links_and_words_are_looked_up_in_the_table() {
        assertThat(say(MIA, 1, "Вступайте: https://t.me/joinchat/AAA"))
                .isEqualTo(new Verdict.Flag(Check.LINKS, ViolationReason.SPAM));
        assertThat(say(MIA, 1, "www.1XBET.com/bonus")).isEqualTo(new Verdict.Forbid(ViolationReason.AD));
        assertThat(say(MIA, 1, "not1xbet.com")).isEqualTo(Verdict.Allow.ALLOW);
        assertThat(say(MIA, 1, "только сегодня СКИДКИ на всё"))
                .isEqualTo(new Verdict.Flag(Check.WORDS, ViolationReason.AD));
        assertThat(say(MIA, 1, "раскидка тетрадей")).isEqualTo(Verdict.Allow.ALLOW);
    }

    @Test
    void what_is_forbidden_outweighs_what_is_strange() {
        assertThat(say(MIA, 1, "скидки на 1win.com")).isEqualTo(new Verdict.Forbid(ViolationReason.AD));
    }

    @Test
    void the_table_may_be_another_and_must_make_sense() {
        var table = ScreenTable.read("what pattern verdict reason\nword ярмарк FORBID AD\nlink a.ru/x FLAG SPAM\n");
        assertThat(table.look("ярмарка")).isEqualTo(new Verdict.Forbid(ViolationReason.AD));
        assertThat(table.look("b.a.ru/xy")).isEqualTo(new Verdict.Flag(Check.LINKS, ViolationReason.SPAM));
        assertThat(table.look("a.ru/y")).isEqualTo(Verdict.Allow.ALLOW);
        assertThatThrownBy(() -> ScreenTable.read("head\nword a MAYBE AD"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScreenTable.read("head\nword a FLAG")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScreenTable.read("head\nsong a FLAG AD")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_so_many_people_and_no_more_the_latest_messages_are_remembered() {
        var small = new HouseScreen(
                new KeyedHashes(new byte[32]),
                ScreenTable.OF_THE_HOUSE,
                new ScreenTerms(Duration.ofMinutes(10), 12, 2, 9, 30, 1));
        var words = "Приходите все на нашу ярмарку";
        small.screen(draft(MIA, 1, words, NOW));
        small.screen(draft(ANNA, 1, words, NOW));
        assertThat(small.screen(draft(MIA, 1, words, NOW))).isEqualTo(Verdict.Allow.ALLOW);
        assertThat(small.screen(draft(MIA, 1, words, NOW))).isEqualTo(REPEATED);
    }

    @Test
    void it_costs_microseconds() {
        var text = "Завтра контрольная работа по алгебре, не забудьте тетради и https://resh.edu.ru/lesson. ".repeat(3);
        for (var i = 0; i < 20_000; i++) screen.screen(draft(new AccountId(new UUID(7, i % 500)), 1, text + i, NOW));
        var began = System.nanoTime();
        for (var i = 0; i < 20_000; i++) screen.screen(draft(new AccountId(new UUID(7, i % 500)), 1, text + i, NOW));
        var each = Duration.ofNanos((System.nanoTime() - began) / 20_000);
        assertThat(each).isLessThan(Duration.ofNanos(200_000));
        System.out.println("screen: " + each.toNanos() + " ns a post");
    }

    private Verdict say(AccountId who, int chat, String text) {
        return screen.screen(draft(who, chat, text, NOW));
    }

    private Draft draft(AccountId who, int chat, String text, Instant at) {
        return new Draft(new MessageId(new UUID(5, ++messages)), new ChatId(new UUID(6, chat)), SCHOOL, who, text, at);
    }
}
