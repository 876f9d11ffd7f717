package org.homeroom.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.OWN_CONSENT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.agreedAlone;
import static org.homeroom.domain.School5A.born;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.consent.facts.ConsentChannel;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.AuditorAssigned;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditingTest {

    private static final Instant LISTED = Instant.parse("2026-08-10T08:00:00Z");
    private static final Instant GRANTED = Instant.parse("2026-08-20T08:00:00Z");
    private static final Instant ADMITTED = Instant.parse("2026-08-20T08:00:05Z");
    private static final Instant WITHDRAWN = Instant.parse("2026-09-10T08:00:00Z");

    private final List<Recorded> log = new ArrayList<>();
    private final Auditing auditing = new Auditing(boundary -> CompletableFuture.completedFuture(
            log.stream().filter(one -> boundary.contains(one.event())).toList()));

    @Test
    @Tag("Q-01")
    void who_could_read_before_and_after_a_consent_and_its_withdrawal() {
        aYearOfMia("2016-05-01");
        assertThat(states(LISTED.minusNanos(1))).isEqualTo(Map.of(TEACHER, ChatReaders.State.COULD_READ));
        assertThat(states(LISTED)).containsEntry(MIA, ChatReaders.State.WITHOUT_CONSENT);
        assertThat(states(GRANTED.minusNanos(1))).containsEntry(MIA, ChatReaders.State.WITHOUT_CONSENT);
        assertThat(states(ADMITTED)).containsEntry(MIA, ChatReaders.State.COULD_READ);
        assertThat(states(WITHDRAWN.minusNanos(1))).containsEntry(MIA, ChatReaders.State.COULD_READ);
        assertThat(states(WITHDRAWN)).containsEntry(MIA, ChatReaders.State.WITHOUT_CONSENT);
        assertThat(states(WITHDRAWN)).containsEntry(TEACHER, ChatReaders.State.COULD_READ);
    }

    @Test
    @Tag("Q-01")
    void every_reader_is_named_with_role_row_and_basis() {
        aYearOfMia("2016-05-01");
        var mia = reader(MIA, ADMITTED);
        assertThat(mia.role()).isEqualTo(Role.STUDENT);
        assertThat(mia.rule()).isEqualTo(11);
        assertThat(mia.consent()).isEqualTo(CONSENT);
        assertThat(mia.link()).isEqualTo(LINK);
        assertThat(mia.evidence()).extracting(Evidence::event).contains("consent.ConsentGranted");
        assertThat(mia.evidence()).allMatch(one -> !one.recordedAt().isAfter(ADMITTED));
        var teacher = reader(TEACHER, ADMITTED);
        assertThat(teacher.rule()).isZero();
        assertThat(teacher.consent()).isNull();
        assertThat(reader(MIA, WITHDRAWN).rule()).isEqualTo(13);
    }

    @Test
    @Tag("Q-01")
    void a_birthday_changes_the_answer_although_nothing_was_recorded() {
        aYearOfMia("2012-09-02");
        assertThat(reader(MIA, Instant.parse("2026-09-01T19:59:59.999Z")).rule())
                .isEqualTo(11);
        assertThat(reader(MIA, Instant.parse("2026-09-01T20:00:00Z")).rule()).isEqualTo(7);
    }

    @Test
    @Tag("Q-01")
    void when_the_grace_after_the_birthday_is_over_the_pupil_could_read_no_more() {
        aYearOfMia("2012-09-02");
        log.removeIf(one -> one.event() instanceof ConsentWithdrawn);
        assertThat(states(Instant.parse("2026-10-01T19:59:59.999Z"))).containsEntry(MIA, ChatReaders.State.COULD_READ);
        assertThat(states(Instant.parse("2026-10-01T20:00:00Z"))).containsEntry(MIA, ChatReaders.State.WITHOUT_CONSENT);
    }

    @Test
    @Tag("Q-01")
    @Tag("P-07")
    void whoever_has_left_the_class_or_the_school_is_still_named_and_could_read_no_more() {
        aYearOfMia("2016-05-01");
        var left = GRANTED.plusSeconds(60);
        recorded(left, new PupilRemovedFromClass(MIA, CLASS, SCHOOL, left));
        assertThat(states(left.minusNanos(1))).containsEntry(MIA, ChatReaders.State.COULD_READ);
        assertThat(states(left)).containsEntry(MIA, ChatReaders.State.HAD_LEFT);
        assertThat(reader(MIA, left).role()).isEqualTo(Role.STUDENT);
        assertThat(basis(left).tookPart()).isFalse();
        recorded(left.plusSeconds(1), new ParticipantLeft(CHAT, MIA, SCHOOL, Role.STUDENT, left.plusSeconds(1)));
        assertThat(reader(MIA, left.plusSeconds(1)).evidence())
                .extracting(Evidence::event)
                .contains("memberships.PupilRemovedFromClass", "chats.ParticipantLeft");
    }

    @Test
    @Tag("Q-01")
    void what_was_recorded_later_was_not_known_then() {
        aYearOfMia("2016-05-01");
        assertThat(CONSENT_GRANTED.at()).isBefore(LISTED);
        assertThat(states(LISTED)).containsEntry(MIA, ChatReaders.State.WITHOUT_CONSENT);
    }

    @Test
    @Tag("Q-01")
    void of_another_school_or_a_chat_that_does_not_exist_there_is_nobody_to_name() {
        aYearOfMia("2016-05-01");
        assertThat(join(auditing.whoCouldRead(OTHER_SCHOOL, CHAT, ADMITTED)).people())
                .isEmpty();
        assertThat(join(auditing.whoCouldRead(SCHOOL, OTHER_CHAT, ADMITTED)).people())
                .isEmpty();
    }

    @Test
    @Tag("Q-02")
    void on_what_consent_a_child_took_part_by_whom_and_how_the_school_knew() {
        aYearOfMia("2016-05-01");
        var basis = basis(ADMITTED);
        assertThat(basis.tookPart()).isTrue();
        assertThat(basis.rule()).isEqualTo(11);
        assertThat(basis.consent())
                .isEqualTo(new ParticipationBasis.Consent(
                        CONSENT,
                        ConsentPurpose.CHAT,
                        CONSENT_GRANTED.at(),
                        ANNA.asGuardian(),
                        LINK,
                        GuardianKind.PARENT,
                        VerificationMethod.SCHOOL_RECORDS,
                        2));
        assertThat(basis.evidence())
                .extracting(Evidence::event)
                .contains(
                        "consent.GuardianLinkClaimed",
                        "consent.GuardianLinkVerified",
                        "consent.ConsentGranted",
                        "chats.ParticipantAdmitted");
    }

    @Test
    @Tag("Q-02")
    void before_the_consent_and_after_its_withdrawal_there_was_none() {
        aYearOfMia("2016-05-01");
        for (var at : List.of(GRANTED.minusNanos(1), WITHDRAWN)) {
            var basis = basis(at);
            assertThat(basis.tookPart()).isFalse();
            assertThat(basis.rule()).isEqualTo(13);
            assertThat(basis.consent()).isNull();
        }
        assertThat(basis(WITHDRAWN.minusNanos(1)).tookPart()).isTrue();
    }

    @Test
    @Tag("Q-02")
    void from_the_birthday_on_it_is_the_pupils_own_consent() {
        aYearOfMia("2012-09-02");
        var midnight = Instant.parse("2026-09-01T20:00:00Z");
        recorded(midnight, agreedAlone(ConsentPurpose.CHAT, midnight));
        assertThat(basis(midnight.minusMillis(1)).rule()).isEqualTo(11);
        var basis = basis(midnight);
        assertThat(basis.rule()).isEqualTo(6);
        assertThat(basis.consent())
                .isEqualTo(new ParticipationBasis.Consent(
                        OWN_CONSENT, ConsentPurpose.CHAT, midnight, null, null, null, null, null));
    }

    @Test
    @Tag("Q-02")
    void within_the_grace_it_is_still_the_guardians() {
        aYearOfMia("2012-09-02");
        var basis = basis(Instant.parse("2026-09-02T08:00:00Z"));
        assertThat(basis.tookPart()).isTrue();
        assertThat(basis.rule()).isEqualTo(7);
        assertThat(Objects.requireNonNull(basis.consent()).guardian()).isEqualTo(ANNA.asGuardian());
    }

    @Test
    @Tag("Q-02")
    void who_never_belonged_to_the_chat_never_took_part() {
        aYearOfMia("2016-05-01");
        assertThat(join(auditing.basisOf(SCHOOL, OTHER_CHAT, MIA.asChild(), ADMITTED))
                        .tookPart())
                .isFalse();
    }

    @Test
    @Tag("Q-03")
    @Tag("S-19")
    void a_paper_that_came_in_late_is_known_from_then_on_and_counts_from_its_own_day() {
        recorded(EARLIER, SCHOOL_REGISTERED);
        recorded(EARLIER, born("2016-05-01"));
        recorded(EARLIER, LINK_VERIFIED);
        var signed = Instant.parse("2026-09-01T00:00:00Z");
        var written = Instant.parse("2026-09-10T08:00:00Z");
        var between = Instant.parse("2026-09-05T08:00:00Z");
        recorded(written, onPaper(signed, written));
        assertThat(permission(between, between)).isInstanceOf(Permission.Denied.class);
        assertThat(permission(between, written)).isEqualTo(new Permission.Allowed(11, CONSENT, LINK));
        assertThat(permission(signed.minusNanos(1), written)).isInstanceOf(Permission.Denied.class);
        recorded(
                written.plusSeconds(1),
                new ConsentInvalidated(
                        CONSENT,
                        MIA.asChild(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        InvalidationReason.FALSE_EVIDENCE,
                        DOCUMENT,
                        written.plusSeconds(1)));
        assertThat(permission(between, written)).isInstanceOf(Permission.Allowed.class);
        assertThat(permission(between, written.plusSeconds(1))).isInstanceOf(Permission.Denied.class);
    }

    private Permission permission(Instant at, Instant knownAt) {
        return join(auditing.permission(SCHOOL, MIA.asChild(), ConsentPurpose.CHAT, at, knownAt));
    }

    private static ConsentGranted onPaper(Instant signed, Instant written) {
        return new ConsentGranted(
                CONSENT,
                MIA.asChild(),
                ANNA.asGuardian(),
                LINK,
                SCHOOL,
                ConsentPurpose.CHAT,
                null,
                PolicyRef.BUILT_IN,
                new org.homeroom.domain.consent.facts.Evidence(VerificationMethod.SIGNED_FORM, 3),
                ConsentChannel.PAPER,
                null,
                signed,
                ADMIN,
                DOCUMENT,
                written);
    }

    @Test
    void auditors_and_administrators_of_the_school_may_ask_and_nobody_else() {
        recorded(LISTED, ADMIN_APPOINTED);
        recorded(LISTED, OTHER_ADMIN_APPOINTED);
        recorded(LISTED, new AuditorAssigned(SCHOOL, BORIS, LISTED));
        assertThat(join(auditing.mayAsk(ADMIN, SCHOOL))).isTrue();
        assertThat(join(auditing.mayAsk(BORIS, SCHOOL))).isTrue();
        assertThat(join(auditing.mayAsk(STRANGER, SCHOOL))).isFalse();
        assertThat(join(auditing.mayAsk(TEACHER, SCHOOL))).isFalse();
        assertThat(join(auditing.mayAsk(BORIS, OTHER_SCHOOL))).isFalse();
    }

    private void aYearOfMia(String birthDate) {
        recorded(EARLIER, SCHOOL_REGISTERED);
        recorded(EARLIER, CHAT_CREATED);
        recorded(EARLIER, TEACHER_ASSIGNED);
        recorded(EARLIER, TEACHER_ADMITTED);
        recorded(LISTED, born(birthDate));
        recorded(LISTED, MIA_ENROLLED);
        recorded(LISTED, MIA_DEFERRED);
        recorded(LISTED, LINK_CLAIMED);
        recorded(LISTED, LINK_VERIFIED);
        recorded(GRANTED, CONSENT_GRANTED);
        recorded(ADMITTED, MIA_ADMITTED);
        recorded(WITHDRAWN, CONSENT_WITHDRAWN);
    }

    private void recorded(Instant at, Event event) {
        log.add(new Recorded(log.size(), "event-" + log.size(), at, event, Map.of()));
    }

    private Map<AccountId, ChatReaders.State> states(Instant at) {
        return join(auditing.whoCouldRead(SCHOOL, CHAT, at)).people().stream()
                .collect(Collectors.toMap(ChatReaders.Reader::account, ChatReaders.Reader::state));
    }

    private ChatReaders.Reader reader(AccountId who, Instant at) {
        return join(auditing.whoCouldRead(SCHOOL, CHAT, at)).people().stream()
                .filter(one -> one.account().equals(who))
                .findFirst()
                .orElseThrow();
    }

    private ParticipationBasis basis(Instant at) {
        return join(auditing.basisOf(SCHOOL, CHAT, MIA.asChild(), at));
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
