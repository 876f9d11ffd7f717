package org.homeroom.domain.chats.polls;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatSettingsChanged;
import org.homeroom.domain.chats.facts.ChatSettings;
import org.homeroom.domain.chats.facts.HistoryVisibility;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.chats.facts.PollText;
import org.homeroom.domain.chats.facts.PostingMode;
import org.homeroom.domain.chats.facts.VoterId;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.jspecify.annotations.Nullable;

/** The teacher of 5А asks where to go, and Mia is there. */
final class Polls {

    static final MessageId POLL = new MessageId(new UUID(9, 7));
    static final PollText WHERE = new PollText("Куда едем?", List.of("Музей", "Планетарий", "Завод"));
    static final Instant EVENING = NOW.plusSeconds(3600);
    static final ChatSettingsChanged READ_IN_FULL = new ChatSettingsChanged(
            CHAT,
            SCHOOL,
            OfficerId.of(TEACHER),
            new ChatSettings(PostingMode.EVERYBODY, null, HistoryVisibility.FULL, true),
            NOW);
    static final Scenario THERE = given(
            SCHOOL_REGISTERED,
            MIA_IS_TEN,
            MIA_ENROLLED,
            TEACHER_ASSIGNED,
            CHAT_CREATED,
            TEACHER_ADMITTED,
            MIA_ADMITTED,
            CONSENT_GRANTED);

    static PollCreated asked(PollChoice choice, PollSecrecy secrecy, boolean changeable, @Nullable Instant closesAt) {
        return new PollCreated(
                POLL,
                CHAT,
                TEACHER,
                Personal.of(TEACHER, WHERE),
                3,
                choice,
                secrecy,
                changeable,
                closesAt,
                secrecy == PollSecrecy.ANONYMOUS ? Personal.of(POLL, "key") : null,
                EARLIER);
    }

    static Vote votes(AccountId who, Integer... options) {
        return new Vote(POLL, CHAT, SCHOOL, who, List.of(options), NOW);
    }

    static VoterId hidden(AccountId who) {
        return VoterId.of(who, "key");
    }

    private Polls() {}
}
