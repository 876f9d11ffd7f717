package org.homeroom.domain.consent.links;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.consent.ConsentRefusal.ALREADY_A_GUARDIAN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRejected;
import org.homeroom.domain.consent.facts.LinkRejection;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RejectGuardianLinkTest {

    @Test
    @Tag("CON-02")
    void the_school_does_not_confirm_a_claim_that_its_records_do_not_bear_out() {
        var history = given(ADMIN_APPOINTED, MIA_ENROLLED, LINK_CLAIMED);
        history.when(rejects(ADMIN))
                .then(new GuardianLinkRejected(
                        LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkRejection.NOT_IN_THE_RECORDS, NOW));
        history.after(rejects(ADMIN)).when(rejects(ADMIN)).thenNothingHappens();
    }

    @Test
    void who_was_confirmed_is_not_rejected_any_more() {
        given(ADMIN_APPOINTED, MIA_ENROLLED, LINK_CLAIMED, LINK_VERIFIED)
                .when(rejects(ADMIN))
                .thenRefused(ALREADY_A_GUARDIAN);
    }

    @Test
    void only_officers_of_the_school_see_the_claim_at_all() {
        given(MIA_ENROLLED, LINK_CLAIMED).when(rejects(STRANGER)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED, MIA_ENROLLED).when(rejects(ADMIN)).thenRefused(NOT_FOUND);
    }

    private static RejectGuardianLink rejects(AccountId by) {
        return new RejectGuardianLink(
                LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkRejection.NOT_IN_THE_RECORDS, by, NOW);
    }
}
