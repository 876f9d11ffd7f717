package org.homeroom.application.chats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.PEOPLE;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.member;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.chats.calls.CallTerms;
import org.homeroom.domain.chats.calls.JoinCall;
import org.homeroom.domain.chats.calls.LeaveCall;
import org.homeroom.domain.chats.calls.StartCall;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.PlaceId;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.chats.facts.PollText;
import org.homeroom.domain.chats.opening.OpenGroupChat;
import org.homeroom.domain.chats.opening.OpenParentsOnlyChat;
import org.homeroom.domain.chats.polls.CreatePoll;
import org.homeroom.domain.chats.polls.PollTerms;
import org.homeroom.domain.chats.polls.Vote;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.running.AdmitParticipants;
import org.homeroom.domain.chats.running.ArchiveChat;
import org.homeroom.domain.chats.running.LeaveChat;
import org.homeroom.domain.chats.running.RemoveParticipant;
import org.homeroom.domain.chats.running.ReopenChat;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.WithdrawConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.members.EnrolInClass;
import org.homeroom.domain.memberships.members.LeaveSchool;
import org.homeroom.domain.memberships.members.RemoveFromClass;
import org.homeroom.domain.memberships.structure.AssignHomeroomTeacher;
import org.homeroom.domain.memberships.structure.RelieveHomeroomTeacher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever people ask for, in whatever order, what must never be never is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatHistoriesTest {

    private static final int HISTORIES = 60;
    private static final int WISHES = 150;


    @Test
    @Tag("H1")
    @Tag("H2")
    @Tag("H3")
    @Tag("H4")
    @Tag("H5")
    @Tag("H6")
    @Tag("H7")
    void what_must_never_be_never_is() {
        var granted = new EnumMap<Story.Wish, Integer>(Story.Wish.class);
        for (var seed = 1; seed <= HISTORIES; seed++) play(seed, granted);
        assertThat(granted.keySet()).as("granted at least once").containsExactlyInAnyOrder(Story.Wish.values());
    }

    private static void play(long seed, Map<Story.Wish, Integer> granted) {
        var story = new Story(seed);
        for (var i = 0; i < WISHES; i++) {
            var wish = Story.Wish.values()[story.random.nextInt(Story.Wish.values().length)];
            var outcome = story.house.ask(story.of(wish));
            if (outcome instanceof Outcome.Accepted(var events) && !events.isEmpty())
                granted.merge(wish, 1, Integer::sum);
            for (var steps = story.random.nextInt(4); steps > 0; steps--) story.house.reactOnce();
            story.told.readOn(story.house.log());
            if (story.random.nextInt(3) == 0) story.rest();
            assertThat(story.told.faults)
                    .as("seed %d, wish %d: %s", seed, i, wish)
                    .isEmpty();
        }
        story.rest();
        assertThat(story.told.faults).as("seed %d, at rest", seed).isEmpty();
    }
}
