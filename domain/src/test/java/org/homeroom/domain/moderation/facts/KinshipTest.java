package org.homeroom.domain.moderation.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Event;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KinshipTest {

    private static final GuardianLinkVerified BORIS_TOO = new GuardianLinkVerified(
            new LinkId(new UUID(9, 9)),
            MIA.asChild(),
            BORIS.asGuardian(),
            OTHER_SCHOOL,
            VerificationMethod.SCHOOL_RECORDS,
            2,
            EARLIER);

    @Test
    void everybody_is_close_to_oneself() {
        assertThat(close(ADMIN, ADMIN)).isTrue();
    }

    @Test
    @Tag("S-33")
    void guardian_and_child_are_close_both_ways() {
        assertThat(close(ANNA, MIA, LINK_VERIFIED)).isTrue();
        assertThat(close(MIA, ANNA, LINK_VERIFIED)).isTrue();
    }

    @Test
    void so_are_two_guardians_of_one_child_whichever_school_has_verified_it() {
        assertThat(close(ANNA, BORIS, LINK_VERIFIED, BORIS_TOO)).isTrue();
        assertThat(close(BORIS, ANNA, LINK_VERIFIED, BORIS_TOO)).isTrue();
    }

    @Test
    void others_are_not() {
        assertThat(close(ADMIN, MIA, LINK_VERIFIED, BORIS_TOO)).isFalse();
        assertThat(close(ANNA, TEACHER, LINK_VERIFIED, BORIS_TOO)).isFalse();
        assertThat(close(ANNA, BORIS, LINK_VERIFIED)).isFalse();
    }

    private static boolean close(AccountId one, AccountId other, Event... events) {
        var kinship = Kinship.of(one, other);
        var found = kinship.fold(List.of(events));
        assertThat(found.close())
                .isEqualTo(Kinship.of(other, one).fold(List.of(events)).close());
        return found.close();
    }
}
