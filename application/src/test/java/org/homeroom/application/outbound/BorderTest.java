package org.homeroom.application.outbound;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.consent.ConsentRefusal.DATA_RESIDENCY_VIOLATION;
import static org.homeroom.domain.consent.facts.DataResidency.RU;
import static org.homeroom.domain.consent.facts.DataResidency.US;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.Recorded;
import org.homeroom.application.accounts.Contact;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.consent.facts.ConsentEvent.DataResidencyLabelled;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.DataResidency;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BorderTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    private static final SchoolId OTHER = new SchoolId(new UUID(1, 2));
    private static final AccountId MIA = new AccountId(new UUID(2, 1));
    private static final AccountId ANNA = new AccountId(new UUID(2, 2));
    private static final String NUMBER = "+79061234567";

    private final KeyedHashes hashes = new KeyedHashes(new byte[32]);
    private final List<Event> log = new ArrayList<>(List.of(
            new AccountRegistered(MIA, hashes.phone(NUMBER), null, AccountKind.CHILD, Personal.of(MIA, NUMBER), NOW),
            new MembershipApproved(
                    new MembershipId(new UUID(3, 1)), MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.values()[0], NOW)));

    @Test
    @Tag("CON-08")
    void data_of_a_schools_people_leave_for_where_the_school_lets_them_go_and_nowhere_else() {
        log.add(new DataResidencyLabelled(SCHOOL, RU, NOW));
        assertThat(refuses(MIA, RU)).isFalse();
        assertThat(refuses(MIA, US)).isTrue();
        assertThat(refuses(MIA, null)).isTrue();
    }

    @Test
    @Tag("CON-08")
    void by_the_number_of_a_person_too() {
        log.add(new DataResidencyLabelled(SCHOOL, RU, NOW));
        assertThat(border().refuses(new Contact.Phone(NUMBER), new Destination(US))
                        .toCompletableFuture())
                .isCompletedWithValueMatching(refusal -> refusal.orElseThrow() == DATA_RESIDENCY_VIOLATION);
        assertThat(border().refuses(new Contact.Phone("+79060000000"), new Destination(US))
                        .toCompletableFuture())
                .isCompletedWithValueMatching(refusal -> refusal.isEmpty());
        assertThat(border().refuses(new Contact.Email("mia@example.org"), new Destination(US))
                        .toCompletableFuture())
                .isCompletedWithValueMatching(refusal -> refusal.isEmpty());
    }

    @Test
    void without_a_label_or_a_school_they_may_go_anywhere() {
        assertThat(refuses(MIA, US)).isFalse();
        log.add(new DataResidencyLabelled(OTHER, RU, NOW));
        assertThat(refuses(MIA, null)).isFalse();
        assertThat(refuses(ANNA, US)).isFalse();
    }

    @Test
    void a_label_that_was_taken_off_binds_nobody() {
        log.add(new DataResidencyLabelled(SCHOOL, RU, NOW));
        log.add(new DataResidencyLabelled(SCHOOL, null, NOW));
        assertThat(refuses(MIA, US)).isFalse();
    }

    @Test
    @Tag("CON-08")
    void a_guardian_is_bound_by_the_school_of_the_child() {
        log.add(new DataResidencyLabelled(SCHOOL, RU, NOW));
        assertThat(refuses(ANNA, US)).isFalse();
        log.add(new GuardianLinkVerified(
                new LinkId(new UUID(4, 1)),
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                VerificationMethod.SCHOOL_RECORDS,
                2,
                NOW));
        assertThat(refuses(ANNA, US)).isTrue();
    }

    private boolean refuses(AccountId person, @Nullable DataResidency where) {
        return border().refuses(person, new Destination(where))
                .toCompletableFuture()
                .join()
                .isPresent();
    }

    private Border border() {
        return new Border(
                boundary -> completedFuture(log.stream()
                        .map(event -> new Recorded(0, "0", NOW, event, Map.of()))
                        .toList()),
                hashes);
    }
}
