package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.School5A.agreedAlone;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.chats.facts.SuspensionReason;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuspendParticipationsTest {

    private static final ChatCreated COUNSELLING = new ChatCreated(
            HIKE,
            ChatKind.COUNSELLING,
            SCHOOL,
            null,
            null,
            null,
            List.of(),
            RosterMode.SELECTED,
            List.of(Role.STUDENT, Role.STAFF),
            null,
            null,
            EARLIER);
    private static final SuspendParticipations SUSPEND = new SuspendParticipations(MIA.asChild(), SCHOOL, NOW);

    @Test
    @Tag("S-13")
    void without_consent_a_child_is_suspended_in_every_chat() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ADMITTED, admitted(OTHER_CHAT), CONSENT_GRANTED, CONSENT_WITHDRAWN)
                .when(SUSPEND)
                .then(suspended(CHAT), suspended(OTHER_CHAT));
    }

    @Test
    @Tag("P-12")
    void when_the_grace_after_the_birthday_is_over_a_child_without_an_own_consent_is_suspended_for_its_age() {
        var graceEnds = Instant.parse("2026-10-01T20:00:00Z");
        var history = given(
                SCHOOL_REGISTERED, born("2012-09-02"), MIA_ENROLLED, LINK_VERIFIED, CONSENT_GRANTED, MIA_ADMITTED);
        history.when(new SuspendParticipations(MIA.asChild(), SCHOOL, graceEnds.minusNanos(1)))
                .thenNothingHappens();
        var over = new SuspendParticipations(MIA.asChild(), SCHOOL, graceEnds);
        history.when(over).then(new ParticipationSuspended(CHAT, MIA, SCHOOL, SuspensionReason.AGE, graceEnds));
        history.after(over).when(over).thenNothingHappens();
        history.and(agreedAlone(ConsentPurpose.CHAT, graceEnds)).when(over).thenNothingHappens();
    }

    @Test
    void chats_are_named_in_the_order_in_which_the_child_joined() {
        var chats = IntStream.range(0, 20)
                .mapToObj(i -> new ChatId(new UUID(30, 20 - i)))
                .toList();
        given(chats.stream().map(SuspendParticipationsTest::admitted).toList())
                .when(SUSPEND)
                .then(chats.stream().map(SuspendParticipationsTest::suspended).toArray(ParticipationSuspended[]::new));
    }

    @Test
    void who_may_take_part_is_not_suspended() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ADMITTED, CONSENT_GRANTED)
                .when(SUSPEND)
                .thenNothingHappens();
    }

    @Test
    void who_never_took_part_or_takes_part_elsewhere_is_not_suspended() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_DEFERRED).when(SUSPEND).thenNothingHappens();
        given(
                        SCHOOL_REGISTERED,
                        MIA_IS_TEN,
                        new ParticipantAdmitted(
                                OTHER_CHAT, MIA, OTHER_SCHOOL, Role.STUDENT, 11, CONSENT, LINK, EARLIER))
                .when(SUSPEND)
                .thenNothingHappens();
    }

    @Test
    void a_teacher_needs_no_consent() {
        given(TEACHER_ADMITTED)
                .when(new SuspendParticipations(TEACHER.asChild(), SCHOOL, NOW))
                .thenNothingHappens();
    }

    @Test
    @Tag("CHT-08")
    @Tag("P-03")
    void counselling_is_a_purpose_of_its_own() {
        var counselling = given(
                SCHOOL_REGISTERED,
                MIA_IS_TEN,
                MIA_ADMITTED,
                COUNSELLING,
                admitted(HIKE),
                agreed(CONSENT, ANNA, LINK, ConsentPurpose.COUNSELLING, EARLIER));
        counselling.when(SUSPEND).then(suspended(CHAT));
        counselling
                .and(new ConsentWithdrawn(
                        MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.COUNSELLING, false, NOW))
                .when(SUSPEND)
                .then(suspended(CHAT), suspended(HIKE));
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ADMITTED, CONSENT_GRANTED, COUNSELLING, admitted(HIKE))
                .when(SUSPEND)
                .then(suspended(HIKE));
    }

    @Test
    void suspending_twice_changes_nothing() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ADMITTED)
                .after(SUSPEND)
                .when(SUSPEND)
                .thenNothingHappens();
    }

    private static ParticipantAdmitted admitted(ChatId chat) {
        return new ParticipantAdmitted(chat, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, EARLIER);
    }

    private static ParticipationSuspended suspended(ChatId chat) {
        return new ParticipationSuspended(chat, MIA, SCHOOL, SuspensionReason.CONSENT, NOW);
    }
}
