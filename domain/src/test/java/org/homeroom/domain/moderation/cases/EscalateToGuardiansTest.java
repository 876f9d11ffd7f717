package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.guards;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_OF_ANOTHER;
import static org.homeroom.domain.moderation.cases.CaseRefusal.NO_GUARDIANS;

import java.time.LocalDate;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.moderation.facts.CaseEvent.GuardiansInformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalateToGuardiansTest {

    @Test
    void guardians_are_told_once() {
        theCase(ADMIN_LOOKS_AFTER_IT, guards(BORIS)).when(tells(ADMIN)).then(told(BORIS));
        theCase(ADMIN_LOOKS_AFTER_IT, guards(BORIS))
                .after(tells(ADMIN))
                .when(tells(ADMIN))
                .thenNothingHappens();
        theCase(ADMIN_LOOKS_AFTER_IT, guards(BORIS), UPHELD).when(tells(ADMIN)).then(told(BORIS));
    }

    @Test
    void not_who_may_not_see_what_the_child_does() {
        theCase(
                        ADMIN_LOOKS_AFTER_IT,
                        guards(BORIS),
                        new GuardianLinkRestricted(
                                guards(BORIS).link(),
                                TOM.asChild(),
                                BORIS.asGuardian(),
                                SCHOOL,
                                List.of(GuardianRight.SEE),
                                EARLIER,
                                false,
                                DOCUMENT,
                                EARLIER))
                .when(tells(ADMIN))
                .thenRefused(NO_GUARDIANS);
    }

    @Test
    void where_nobody_guards_there_is_nobody_to_tell() {
        theCase(ADMIN_LOOKS_AFTER_IT).when(tells(ADMIN)).thenRefused(NO_GUARDIANS);
        theCase(
                        ADMIN_LOOKS_AFTER_IT,
                        guards(BORIS),
                        new ProfileCompleted(
                                TOM,
                                Personal.of(TOM, MIAS_NAME),
                                Personal.of(TOM, LocalDate.parse("2000-01-01")),
                                EARLIER))
                .when(tells(ADMIN))
                .thenRefused(NO_GUARDIANS);
    }

    @Test
    void only_who_looks_after_the_case_tells_them() {
        theCase(guards(BORIS)).when(tells(ADMIN)).thenRefused(CASE_OF_ANOTHER);
        theCase(guards(BORIS)).when(tells(STRANGER)).thenRefused(NOT_FOUND);
    }

    private static EscalateToGuardians tells(AccountId by) {
        return new EscalateToGuardians(CASE, SCHOOL, by, NOW);
    }

    private static GuardiansInformed told(AccountId guardian) {
        return new GuardiansInformed(CASE, SCHOOL, TOM, List.of(guardian.value()), NOW);
    }
}
