package org.homeroom.domain.moderation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O2")
@Tag("S-33")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelativesTest {

    private static final int FAMILIES = 500;

    private static final List<AccountId> PEOPLE = LongStream.rangeClosed(1, 6)
            .mapToObj(number -> new AccountId(new UUID(7, number)))
            .toList();

    @Test
    void they_are_the_same_people_whom_kinship_finds_one_by_one() {
        var random = new Random(5);
        for (var round = 0; round < FAMILIES; round++) {
            var links = links(random);
            for (var one : PEOPLE) {
                var relatives = Relatives.of(one).fold(links).all();
                for (var other : PEOPLE)
                    assertThat(relatives.contains(other))
                            .as("%s and %s with %s", one, other, links)
                            .isEqualTo(Kinship.of(one, other).fold(links).close());
            }
        }
    }

    private static List<Event> links(Random random) {
        var links = new ArrayList<Event>();
        for (var number = 0; number < random.nextInt(5); number++) {
            var child = PEOPLE.get(random.nextInt(PEOPLE.size()));
            var guardian = PEOPLE.get(random.nextInt(PEOPLE.size()));
            if (child.equals(guardian)) continue;
            links.add(new GuardianLinkVerified(
                    new LinkId(new UUID(9, number)),
                    child.asChild(),
                    guardian.asGuardian(),
                    new SchoolId(new UUID(8, random.nextInt(2))),
                    VerificationMethod.SCHOOL_RECORDS,
                    2,
                    Instant.EPOCH));
        }
        return links;
    }
}
