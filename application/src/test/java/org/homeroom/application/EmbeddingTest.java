package org.homeroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.domain.accounts.NamePlatformAdministrator;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorNamed;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the README shows to those who embed the library. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddingTest {

    @Test
    void one_line_opens_a_homeroom_in_memory() {
        var phone = new PhoneHash("made by KeyedHashes");
        var now = Instant.now();

        try (var assembly = HomeroomAssembly.inMemory()) {
            var homeroom = assembly.homeroom();
            var answer = homeroom.ask(new NamePlatformAdministrator(phone, now))
                    .toCompletableFuture()
                    .join();
            assertThat(answer.outcome()).isEqualTo(Outcome.accept(new PlatformAdministratorNamed(phone, now)));
        }
    }
}
