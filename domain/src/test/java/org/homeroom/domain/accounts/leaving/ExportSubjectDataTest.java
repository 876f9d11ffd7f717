package org.homeroom.domain.accounts.leaving;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountEvent.SubjectDataExported;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ExportScope;
import org.homeroom.domain.kernel.Digest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportSubjectDataTest {

    private static final Digest DIGEST = new Digest("sha");
    private static final SubjectDataExported EXPORTED =
            new SubjectDataExported(MIA, ExportScope.EVERYTHING, DIGEST, NOW);

    @Test
    @Tag("F-24")
    void one_takes_along_the_own_data_and_a_verified_guardian_a_childs() {
        given(MIA_REGISTERED).when(exports(MIA)).then(EXPORTED);
        given(MIA_REGISTERED, LINK_VERIFIED).when(exports(ANNA)).then(EXPORTED);
    }

    @Test
    @Tag("F-24")
    void nobody_elses() {
        given(MIA_REGISTERED, LINK_VERIFIED).when(exports(STRANGER)).thenRefused(NOT_FOUND);
        given(MIA_REGISTERED).when(exports(ANNA)).thenRefused(NOT_FOUND);
        given().when(exports(MIA)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("S-40")
    void of_whom_was_erased_nothing_is_left_to_take_along() {
        given(MIA_REGISTERED, LINK_VERIFIED, new PersonalDataErased(MIA, "7", NOW))
                .when(exports(ANNA))
                .thenRefused(SUBJECT_ERASED);
    }

    private static ExportSubjectData exports(AccountId by) {
        return new ExportSubjectData(MIA, ExportScope.EVERYTHING, DIGEST, by, NOW);
    }
}
