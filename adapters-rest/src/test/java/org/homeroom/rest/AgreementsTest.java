package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.consent.ConsentQueries;
import org.homeroom.application.consent.ConsentQueries.Agreement;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.disputes.InvalidateConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementsTest {

    @Inject
    CapturedCodes codes;

    @Inject
    ConsentQueries consents;

    @Inject
    Homeroom homeroom;

    @Inject
    History history;

    @Test
    void an_agreement_is_in_force_while_one_guardians_consent_is_left_and_nobody_disagrees() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        var boris = school.guardianOf(mia, people.named("Вера"));
        var vlad = school.guardianOf(mia, people.named("Вера"));
        for (var guardian : new SchoolOverHttp.Person[] {anna, boris, vlad})
            assertThat(school.grant(guardian, mia, "CHAT").statusCode()).isEqualTo(204);
        shows(mia, true);

        invalidated(school, mia, anna);
        school.grant(boris, mia, "PHOTO");
        eventually(() -> assertThat(agreed(mia, ConsentPurpose.PHOTO)).isTrue());
        shows(mia, true);

        assertThat(school.withdraw(boris, mia, "CHAT").statusCode()).isEqualTo(204);
        shows(mia, false);
        assertThat(school.administrator
                        .asks()
                        .body(Map.of("outcome", "CONSENT_STANDS", "document", "2-117/2026"))
                        .put(school.path("/children/" + mia.account() + "/disputes/CHAT/resolution"))
                        .statusCode())
                .isEqualTo(204);
        shows(mia, true);
        assertThat(school.withdraw(vlad, mia, "CHAT").statusCode()).isEqualTo(204);
        shows(mia, false);
    }

    private void shows(SchoolOverHttp.Person child, boolean inForce) {
        eventually(() -> assertThat(agreed(child, ConsentPurpose.CHAT)).isEqualTo(inForce));
    }

    private boolean agreed(SchoolOverHttp.Person child, ConsentPurpose purpose) {
        return consents.agreementsFor(id(child)).toCompletableFuture().join().stream()
                .map(Agreement::purposes)
                .anyMatch(purposes -> purposes.contains(purpose));
    }

    private void invalidated(SchoolOverHttp school, SchoolOverHttp.Person child, SchoolOverHttp.Person guardian) {
        var pupil = id(child);
        var boundary = Model.startingWith(0)
                .about(pupil)
                .on(ConsentGranted.class, (s, e) -> s)
                .boundary();
        var consent = history.of(boundary).toCompletableFuture().join().stream()
                .map(one -> (ConsentGranted) one.event())
                .filter(one -> one.guardian().value().toString().equals(guardian.account()))
                .findFirst()
                .orElseThrow();
        var answer = homeroom.ask(new InvalidateConsent(
                        consent.consent(),
                        pupil,
                        new SchoolId(UUID.fromString(school.id)),
                        InvalidationReason.NOT_A_GUARDIAN,
                        Personal.of(pupil.account(), "2-118/2026"),
                        new AccountId(UUID.fromString(school.administrator.account())),
                        Instant.now()))
                .toCompletableFuture()
                .join();
        assertThat(answer.outcome()).isInstanceOf(Outcome.Accepted.class);
    }

    private static ChildId id(SchoolOverHttp.Person person) {
        return new ChildId(UUID.fromString(person.account()));
    }
}
