package org.homeroom.domain.consent.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndGuardianLinkTest {

    private final Scenario history =
            given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_CLAIMED, LINK_VERIFIED);

    @Test
    @Tag("CON-02")
    void whose_rights_have_ended_decides_nothing_more() {
        history.when(ends(LinkEnd.RIGHTS_ENDED, ADMIN))
                .then(new GuardianLinkEnded(LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkEnd.RIGHTS_ENDED, NOW));
        history.after(ends(LinkEnd.RIGHTS_ENDED, ADMIN))
                .when(new GrantConsent(
                        CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, null, null, NOW))
                .thenRefused(NOT_A_GUARDIAN);
    }

    @Test
    void ending_twice_changes_nothing() {
        history.after(ends(LinkEnd.DEATH, ADMIN))
                .when(ends(LinkEnd.DEATH, ADMIN))
                .thenNothingHappens();
    }

    @Test
    void a_guardian_may_go_of_the_own_accord_and_give_no_other_reason() {
        history.when(ends(LinkEnd.BY_OWN_WISH, ANNA))
                .then(new GuardianLinkEnded(LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkEnd.BY_OWN_WISH, NOW));
        history.when(ends(LinkEnd.DEATH, ANNA)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void nobody_ends_the_link_of_another() {
        history.when(ends(LinkEnd.BY_OWN_WISH, BORIS)).thenRefused(NOT_FOUND);
    }

    @Test
    void what_was_agreed_before_stands() {
        var facts = List.of(
                SCHOOL_REGISTERED,
                MIA_IS_TEN,
                LINK_VERIFIED,
                CONSENT_GRANTED,
                new GuardianLinkEnded(LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkEnd.DEATH, NOW));
        assertThat(Standing.of(MIA.asChild(), SCHOOL).fold(facts).permits(ConsentPurpose.CHAT, NOW))
                .isEqualTo(new Permission.Allowed(11, CONSENT, LINK));
    }

    private static EndGuardianLink ends(LinkEnd reason, AccountId by) {
        return new EndGuardianLink(LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, reason, by, NOW);
    }
}
