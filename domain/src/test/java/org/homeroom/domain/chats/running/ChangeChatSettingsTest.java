package org.homeroom.domain.chats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDE_POSTING_HOURS;
import static org.homeroom.domain.chats.facts.ChatRefusal.READ_ONLY_FOR_ROLE;
import static org.homeroom.domain.chats.running.GroupOf5A.channel;
import static org.homeroom.domain.chats.running.GroupOf5A.direct;
import static org.homeroom.domain.chats.running.GroupOf5A.group;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_SETTINGS_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatSettingsChanged;
import org.homeroom.domain.chats.facts.ChatSettings;
import org.homeroom.domain.chats.facts.HistoryVisibility;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.PostingHours;
import org.homeroom.domain.chats.facts.PostingMode;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeChatSettingsTest {

    private static final PostingHours SCHOOL_HOURS =
            new PostingHours(LocalTime.of(8, 0), LocalTime.of(19, 0), List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY));
    private static final ChatSettings STRICT =
            new ChatSettings(PostingMode.STAFF, SCHOOL_HOURS, HistoryVisibility.FULL, true);

    @Test
    @Tag("F-23")
    @Tag("D-10")
    void an_administrator_says_who_writes_and_when() {
        var changed = new ChatSettingsChanged(HIKE, SCHOOL, OfficerId.of(TEACHER), STRICT, NOW);
        group().when(changes(TEACHER, STRICT)).then(changed);
        group(changed).when(changes(TEACHER, STRICT)).thenNothingHappens();
        var mia = group(changed).read(Participation.of(MIA, HIKE, SCHOOL));
        assertThat(mia.silences(NOW)).contains(READ_ONLY_FOR_ROLE);
        assertThat(mia.silences(NOW, true)).isEmpty();
        assertThat(mia.silences(NOW.plus(Duration.ofHours(12)), true)).contains(OUTSIDE_POSTING_HOURS);
        assertThat(mia.readsFrom(NOW)).isEqualTo(Instant.MIN);
    }

    @Test
    void nobody_else_does() {
        group().when(changes(ANNA, STRICT)).thenRefused(NOT_AUTHORISED);
        group().when(changes(STRANGER, STRICT)).thenRefused(NOT_A_PARTICIPANT);
        direct().when(changes(TEACHER, STRICT)).thenRefused(CHAT_OF_TWO);
    }

    @Test
    @Tag("CHT-10")
    void in_a_channel_not_everybody_speaks() {
        channel(null).when(changes(TEACHER, everybody(null))).thenRefused(CHAT_SETTINGS_INVALID);
        channel(null)
                .when(changes(TEACHER, STRICT))
                .then(new ChatSettingsChanged(HIKE, SCHOOL, OfficerId.of(TEACHER), STRICT, NOW));
    }

    @Test
    void hours_have_a_day_and_a_minute() {
        group().when(changes(TEACHER, everybody(new PostingHours(LocalTime.of(8, 0), LocalTime.of(9, 0), List.of()))))
                .thenRefused(CHAT_SETTINGS_INVALID);
        group().when(changes(
                        TEACHER,
                        everybody(new PostingHours(LocalTime.of(8, 0), LocalTime.of(8, 0), List.of(DayOfWeek.MONDAY)))))
                .thenRefused(CHAT_SETTINGS_INVALID);
    }

    private static ChatSettings everybody(@Nullable PostingHours hours) {
        return new ChatSettings(PostingMode.EVERYBODY, hours, HistoryVisibility.FROM_JOIN, true);
    }

    private static ChangeChatSettings changes(AccountId by, ChatSettings settings) {
        return new ChangeChatSettings(HIKE, SCHOOL, settings, by, NOW);
    }
}
