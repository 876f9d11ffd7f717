package org.homeroom.domain.chats.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.INGA;
import static org.homeroom.domain.chats.ChatsOf5A.PEOPLE;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.Holding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartMatrixTest {

    @Tag("F-01")
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "RESTRICTED, RESTRICTED, false",
        "RESTRICTED, LIMITED, false",
        "RESTRICTED, FULL, true",
        "RESTRICTED, FULL LIMITED, false",
        "RESTRICTED, FULL RESTRICTED, false",
        "RESTRICTED, FULL LIMITED RESTRICTED, false",
        "LIMITED, RESTRICTED, false",
        "LIMITED, LIMITED, true",
        "LIMITED, FULL, true",
        "LIMITED, FULL LIMITED, true",
        "LIMITED, FULL RESTRICTED, false",
        "LIMITED, LIMITED RESTRICTED, false",
        "FULL, RESTRICTED, true",
        "FULL, LIMITED, true",
        "FULL, FULL, true",
        "FULL, FULL LIMITED RESTRICTED, true"
    })
    void it_says_who_may_bring_whom_together(SupervisionLevel starter, String company, boolean permitted) {
        var levels =
                Stream.of(company.split(" ")).map(SupervisionLevel::valueOf).collect(Collectors.toSet());
        assertThat(StartMatrix.permits(starter, levels)).isEqualTo(permitted);
    }

    @ParameterizedTest
    @EnumSource(SupervisionLevel.class)
    void everybody_may_be_alone(SupervisionLevel starter) {
        assertThat(StartMatrix.permits(starter, Set.of())).isTrue();
    }

    @Test
    @Tag("F-01")
    void whoever_answers_for_children_has_the_full_level() {
        assertThat(level(TEACHER)).isEqualTo(SupervisionLevel.FULL);
        assertThat(level(ADMIN)).isEqualTo(SupervisionLevel.FULL);
        assertThat(level(INGA)).isEqualTo(SupervisionLevel.LIMITED);
        assertThat(level(ANNA)).isEqualTo(SupervisionLevel.LIMITED);
        assertThat(level(MIA)).isEqualTo(SupervisionLevel.RESTRICTED);
        assertThat(level(STRANGER)).isEqualTo(SupervisionLevel.RESTRICTED);
    }

    private static SupervisionLevel level(AccountId who) {
        return SupervisionLevel.of(Holding.of(who, SCHOOL).fold(PEOPLE));
    }
}
