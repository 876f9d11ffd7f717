package org.homeroom.domain.chats.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_FROZEN;
import static org.homeroom.domain.chats.facts.ChatRefusal.MESSAGE_ID_TAKEN;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDE_POSTING_HOURS;
import static org.homeroom.domain.chats.facts.ChatRefusal.READ_ONLY_FOR_ROLE;
import static org.homeroom.domain.chats.posting.PostRefusal.ANSWERED_MESSAGE_UNKNOWN;
import static org.homeroom.domain.chats.posting.PostRefusal.FILE_NOT_HANDED_IN;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_EMPTY;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_MALFORMED;
import static org.homeroom.domain.chats.posting.PostRefusal.STICKER_PACK_NOT_ALLOWED;
import static org.homeroom.domain.chats.posting.PostRefusal.TOO_MANY_MENTIONS;
import static org.homeroom.domain.chats.posting.Talk.HELLO;
import static org.homeroom.domain.chats.posting.Talk.SAID;
import static org.homeroom.domain.chats.posting.Talk.THERE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatFrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ChatSettingsChanged;
import org.homeroom.domain.chats.facts.ChatEvent.ChatUnfrozen;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatSettings;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.FreezeReason;
import org.homeroom.domain.chats.facts.HistoryVisibility;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.PostingHours;
import org.homeroom.domain.chats.facts.PostingMode;
import org.homeroom.domain.chats.facts.StickerEvent.StickerPackEnabled;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleConfirmed;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleRevoked;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes with the words of a message. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnclosureTest {

    private static final MembershipId PLACE = new MembershipId(new UUID(10, 9));

    @Test
    @Tag("F-23")
    void a_message_answers_one_of_the_same_chat() {
        var answers = posts(TEACHER, "Да", new Enclosure(HELLO, List.of(), List.of(), null, false));
        assertThat(posted(SAID, answers).replyTo()).isEqualTo(HELLO.value());
        THERE.when(answers).thenRefused(ANSWERED_MESSAGE_UNKNOWN);
        var elsewhere = new MessagePosted(HELLO, OTHER_CHAT, MIA, Role.STUDENT, Personal.of(MIA, "Привет"), NOW);
        THERE.and(elsewhere).when(answers).thenRefused(ANSWERED_MESSAGE_UNKNOWN);
    }

    @Test
    @Tag("F-23")
    void what_is_gone_nobody_answers_nor_what_was_said_before_one_came() {
        var answers = posts(TEACHER, "Да", new Enclosure(HELLO, List.of(), List.of(), null, false));
        SAID.and(new MessageDeletedByAuthor(HELLO, CHAT, MIA, NOW))
                .when(answers)
                .thenRefused(ANSWERED_MESSAGE_UNKNOWN);
        SAID.and(new MessageRedacted(HELLO, CHAT, SCHOOL, MIA, OfficerId.of(ADMIN), ViolationReason.INSULT, NOW))
                .when(answers)
                .thenRefused(ANSWERED_MESSAGE_UNKNOWN);
        var since = new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, NOW.plusNanos(1));
        SAID.and(since).when(answers).thenRefused(ANSWERED_MESSAGE_UNKNOWN);
        var inFull = new ChatSettings(PostingMode.EVERYBODY, null, HistoryVisibility.FULL, true);
        assertThat(posted(
                                SAID.and(
                                        since,
                                        new ChatSettingsChanged(CHAT, SCHOOL, OfficerId.of(TEACHER), inFull, NOW)),
                                answers)
                        .replyTo())
                .isEqualTo(HELLO.value());
    }

    @Test
    void a_mention_names_who_is_in_the_chat_and_nobody_else() {
        var mentions = new Enclosure(null, List.of(MIA, STRANGER, MIA), List.of(), null, false);
        assertThat(posted(THERE, posts(TEACHER, "Мия!", mentions)).mentions()).containsExactly(MIA);
        var left = THERE.and(new ParticipantLeft(CHAT, MIA, SCHOOL, Role.STUDENT, NOW));
        assertThat(posted(left, posts(TEACHER, "Мия!", mentions)).mentions()).isEmpty();
        var many = IntStream.rangeClosed(0, PostingTerms.DEFAULT.mentions())
                .mapToObj(i -> new AccountId(new UUID(40, i)))
                .toList();
        THERE.when(posts(TEACHER, "Все!", new Enclosure(null, many, List.of(), null, false)))
                .thenRefused(TOO_MANY_MENTIONS);
    }

    @Test
    @Tag("CHT-16")
    void a_sticker_of_a_pack_that_the_school_uses_stands_in_the_place_of_words() {
        var thanks = posted(THERE, posts(MIA, "", sticker("school", "thanks")));
        assertThat(thanks.stickerPack()).isEqualTo("school");
        assertThat(thanks.sticker()).isEqualTo("thanks");
        THERE.when(posts(MIA, "", sticker("school", "cat"))).thenRefused(STICKER_PACK_NOT_ALLOWED);
        THERE.when(posts(MIA, "", sticker("cats", "thanks"))).thenRefused(STICKER_PACK_NOT_ALLOWED);
        THERE.when(posts(MIA, "", sticker("sport", "goal"))).thenRefused(STICKER_PACK_NOT_ALLOWED);
        var enabled = THERE.and(new StickerPackEnabled(SCHOOL, "sport", OfficerId.of(ADMIN), NOW));
        assertThat(posted(enabled, posts(MIA, "", sticker("sport", "goal"))).sticker())
                .isEqualTo("goal");
    }

    @Test
    @Tag("CHT-12")
    void a_file_comes_with_a_message_of_who_has_handed_it_in_for_this_chat() {
        var file = new FileId(new UUID(50, 1));
        var withFile = new Enclosure(null, List.of(), List.of(file), null, false);
        THERE.when(posts(MIA, "", withFile)).thenRefused(FILE_NOT_HANDED_IN);
        assertThat(posted(THERE.and(uploaded(file, MIA, CHAT)), posts(MIA, "", withFile))
                        .files())
                .containsExactly(file);
        THERE.and(uploaded(file, TEACHER, CHAT)).when(posts(MIA, "", withFile)).thenRefused(FILE_NOT_HANDED_IN);
        THERE.and(uploaded(file, MIA, OTHER_CHAT))
                .when(posts(MIA, "", withFile))
                .thenRefused(FILE_NOT_HANDED_IN);
    }

    @Test
    @Tag("CHT-17")
    @Tag("S-29")
    void the_badge_is_that_of_the_instant_of_posting() {
        var approved = new MembershipApproved(PLACE, TEACHER, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, EARLIER);
        var unconfirmed = THERE.and(approved);
        assertThat(posted(unconfirmed, posts(TEACHER, "Да", Enclosure.NONE)).badge())
                .isFalse();
        var confirmed = unconfirmed.and(new StaffRoleConfirmed(PLACE, TEACHER, SCHOOL, NOW));
        assertThat(posted(confirmed, posts(TEACHER, "Да", Enclosure.NONE)).badge())
                .isTrue();
        var revoked = confirmed.and(new StaffRoleRevoked(PLACE, TEACHER, SCHOOL, NOW));
        assertThat(posted(revoked, posts(TEACHER, "Да", Enclosure.NONE)).badge())
                .isFalse();
        assertThat(posted(confirmed, posts(MIA, "Да", Enclosure.NONE)).badge()).isFalse();
    }

    @Test
    @Tag("CHT-18")
    void only_the_staff_disturbs_people_in_their_quiet_hours() {
        var urgent = new Enclosure(null, List.of(), List.of(), null, true);
        var staff = THERE.and(
                new MembershipApproved(PLACE, TEACHER, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, EARLIER));
        assertThat(posted(staff, posts(TEACHER, "Пожар", urgent)).urgent()).isTrue();
        THERE.when(posts(MIA, "Скучно", urgent)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("CHT-10")
    @Tag("F-23")
    void where_only_the_staff_begins_pupils_answer_if_the_chat_lets_them() {
        var answer = new Enclosure(HELLO, List.of(), List.of(), null, false);
        var oneWay = SAID.and(set(PostingMode.STAFF, null, false));
        oneWay.when(posts(MIA, "Да", Enclosure.NONE)).thenRefused(READ_ONLY_FOR_ROLE);
        oneWay.when(posts(MIA, "Да", answer)).thenRefused(READ_ONLY_FOR_ROLE);
        assertThat(posted(oneWay, posts(TEACHER, "Да", Enclosure.NONE)).author())
                .isEqualTo(TEACHER);
        var threads = SAID.and(set(PostingMode.STAFF, null, true));
        threads.when(posts(MIA, "Да", Enclosure.NONE)).thenRefused(READ_ONLY_FOR_ROLE);
        assertThat(posted(threads, posts(MIA, "Да", answer)).author()).isEqualTo(MIA);
    }

    @Test
    @Tag("D-10")
    void outside_the_hours_of_the_chat_only_its_administrators_write() {
        var monday = List.of(DayOfWeek.of(1), DayOfWeek.of(2));
        // 12:00 in Samara, on a Tuesday
        var open = SAID.and(
                set(PostingMode.EVERYBODY, new PostingHours(LocalTime.NOON, LocalTime.of(18, 0), monday), true));
        assertThat(posted(open, posts(MIA, "Да", Enclosure.NONE)).author()).isEqualTo(MIA);
        var closed = SAID.and(
                set(PostingMode.EVERYBODY, new PostingHours(LocalTime.of(12, 1), LocalTime.of(18, 0), monday), true));
        closed.when(posts(MIA, "Да", Enclosure.NONE)).thenRefused(OUTSIDE_POSTING_HOURS);
        assertThat(posted(closed, posts(TEACHER, "Да", Enclosure.NONE)).author())
                .isEqualTo(TEACHER);
        var overnight = new PostingHours(LocalTime.of(22, 0), LocalTime.of(12, 1), List.of(DayOfWeek.MONDAY));
        assertThat(posted(SAID.and(set(PostingMode.EVERYBODY, overnight, true)), posts(MIA, "Да", Enclosure.NONE))
                        .author())
                .isEqualTo(MIA);
    }

    @Test
    @Tag("H5")
    @Tag("F-03")
    void in_a_frozen_chat_nobody_writes() {
        var frozen = SAID.and(new ChatFrozen(CHAT, SCHOOL, FreezeReason.NO_SUPERVISOR, NOW));
        frozen.when(posts(MIA, "Да", Enclosure.NONE)).thenRefused(CHAT_FROZEN);
        assertThat(posted(frozen.and(new ChatUnfrozen(CHAT, SCHOOL, NOW)), posts(MIA, "Да", Enclosure.NONE))
                        .author())
                .isEqualTo(MIA);
    }

    @Test
    @Tag("CHT-11")
    void words_are_whole_characters_of_which_one_sees_something() {
        for (var nothing : List.of("\u200b", "\ufeff\u2060", "\u00ad", "\u3164", "\u2800", "\n\u200d"))
            THERE.when(posts(MIA, nothing, Enclosure.NONE)).thenRefused(MESSAGE_EMPTY);
        for (var broken : List.of("\ud800", "a\udc00", "a\u0000b"))
            THERE.when(posts(MIA, broken, Enclosure.NONE)).thenRefused(MESSAGE_MALFORMED);
        assertThat(posted(THERE, posts(MIA, "👨‍👩‍👧", Enclosure.NONE)).author())
                .isEqualTo(MIA);
    }

    @Test
    @Tag("S-42")
    void the_same_id_with_other_words_is_another_message() {
        THERE.after(posts(MIA, "Привет", Enclosure.NONE))
                .when(posts(MIA, "Пока", Enclosure.NONE))
                .thenRefused(MESSAGE_ID_TAKEN);
    }

    private static FileUploaded uploaded(FileId file, AccountId by, ChatId chat) {
        return new FileUploaded(
                file, chat, SCHOOL, by, MediaType.values()[0], 3, new Digest("00"), Personal.of(by, "план"), EARLIER);
    }

    private static ChatSettingsChanged set(PostingMode mode, @Nullable PostingHours hours, boolean replies) {
        return new ChatSettingsChanged(
                CHAT,
                SCHOOL,
                OfficerId.of(TEACHER),
                new ChatSettings(mode, hours, HistoryVisibility.FROM_JOIN, replies),
                NOW);
    }

    private static Enclosure sticker(String pack, String name) {
        return new Enclosure(null, List.of(), List.of(), new Sticker(pack, name), false);
    }

    private static MessagePosted posted(Scenario history, PostMessage wish) {
        var outcome = history.when(wish).outcome();
        assertThat(outcome.events()).as(outcome.toString()).hasSize(1);
        return (MessagePosted) outcome.events().getFirst();
    }

    private static PostMessage posts(AccountId author, String text, Enclosure enclosed) {
        return new PostMessage(
                Talk.OTHER, CHAT, SCHOOL, author, Personal.of(author, text), enclosed, PostingTerms.DEFAULT, NOW);
    }
}
