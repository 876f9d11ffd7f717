package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS_CONSENT;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OWN_CONSENT;
import static org.homeroom.domain.School5A.OWN_CONSENT_GRANTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.INGA;
import static org.homeroom.domain.chats.ChatsOf5A.deferred;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.chats.facts.SuspensionReason;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumeParticipationsTest {

    private static final ResumeParticipations RESUME = new ResumeParticipations(MIA.asChild(), SCHOOL, NOW);
    private static final ParticipationSuspended SUSPENDED =
            new ParticipationSuspended(CHAT, MIA, SCHOOL, SuspensionReason.CONSENT, EARLIER);

    @Test
    @Tag("S-12")
    void a_child_on_the_list_is_admitted_on_the_basis_of_the_consent() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED, CONSENT_GRANTED)
                .when(RESUME)
                .then(new ParticipantAdmitted(CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, NOW));
    }

    @Test
    @Tag("S-13")
    void a_suspended_child_takes_part_again() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, SUSPENDED, CONSENT_GRANTED)
                .when(RESUME)
                .then(new ParticipationResumed(CHAT, MIA, SCHOOL, 11, CONSENT, LINK, NOW));
    }

    @Test
    void a_pupil_of_14_takes_part_again_on_the_own_consent() {
        given(
                        SCHOOL_REGISTERED,
                        born("2012-01-01"),
                        CHAT_CREATED,
                        MIA_ENROLLED,
                        MIA_ADMITTED,
                        SUSPENDED,
                        OWN_CONSENT_GRANTED)
                .when(RESUME)
                .then(new ParticipationResumed(CHAT, MIA, SCHOOL, 6, OWN_CONSENT, null, NOW));
    }

    @Test
    void who_may_not_take_part_does_not() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED)
                .when(RESUME)
                .thenNothingHappens();
        given(
                        SCHOOL_REGISTERED,
                        MIA_IS_TEN,
                        CHAT_CREATED,
                        MIA_ENROLLED,
                        MIA_DEFERRED,
                        CONSENT_GRANTED,
                        CONSENT_WITHDRAWN)
                .when(RESUME)
                .thenNothingHappens();
    }

    @Test
    void who_takes_part_already_and_who_belongs_nowhere_changes_nothing() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, CONSENT_GRANTED)
                .when(RESUME)
                .thenNothingHappens();
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CONSENT_GRANTED).when(RESUME).thenNothingHappens();
    }

    @Test
    @Tag("H1")
    @Tag("H3")
    void a_place_on_the_list_is_worth_nothing_once_the_place_in_the_class_is_lost() {
        var there = given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, CONSENT_GRANTED);
        var gone = new PupilRemovedFromClass(MIA, CLASS, SCHOOL, EARLIER);
        there.and(MIA_DEFERRED, gone).when(RESUME).thenNothingHappens();
        there.and(MIA_ADMITTED, SUSPENDED, gone).when(RESUME).thenNothingHappens();
    }

    @Test
    @Tag("P-04")
    void counselling_is_a_purpose_of_its_own() {
        var kept = people(
                new ChatCreated(
                        HIKE,
                        ChatKind.COUNSELLING,
                        SCHOOL,
                        null,
                        null,
                        null,
                        List.of(MIA, INGA),
                        RosterMode.SELECTED,
                        List.of(Role.STUDENT, Role.STAFF),
                        null,
                        null,
                        EARLIER),
                deferred(HIKE, MIA, EARLIER));
        kept.when(RESUME).thenNothingHappens();
        kept.and(agreed(BORIS_CONSENT, ANNA, LINK, ConsentPurpose.COUNSELLING, EARLIER))
                .when(RESUME)
                .then(new ParticipantAdmitted(HIKE, MIA, SCHOOL, Role.STUDENT, 11, BORIS_CONSENT, LINK, NOW));
    }

    @Test
    void resuming_twice_changes_nothing() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, SUSPENDED, CONSENT_GRANTED)
                .after(RESUME)
                .when(RESUME)
                .thenNothingHappens();
    }
}
