package org.homeroom.domain.consent.links;

import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.TOKEN;
import static org.homeroom.domain.School5A.TOKEN_ISSUED;
import static org.homeroom.domain.consent.ConsentRefusal.CHILD_MUST_REGISTER_FIRST;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_EXPIRED;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_USED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenFailed;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimGuardianLinkTest {

    private static final Instant EXPIRY = TOKEN_ISSUED.expiresAt();

    @Test
    @Tag("ACC-10")
    @Tag("CON-02")
    void an_adult_who_holds_the_childs_token_claims_to_be_its_guardian() {
        given(TOKEN_ISSUED, ANNA_REGISTERED).when(claims(ANNA, NOW)).then(claimed(NOW));
    }

    @Test
    @Tag("ACC-10")
    @Tag("S-08")
    void without_a_childs_token_there_is_no_guardian() {
        given(ANNA_REGISTERED)
                .when(new ClaimGuardianLink(
                        LINK, TOKEN, null, ANNA.asGuardian(), GuardianKind.PARENT, ConsentTerms.DEFAULT, NOW))
                .thenRefusedOnRecord(CHILD_MUST_REGISTER_FIRST, new GuardianLinkTokenFailed(ANNA.asGuardian(), NOW));
    }

    @Test
    @Tag("CON-02")
    @Tag("S-09")
    void the_child_itself_cannot_redeem_its_token() {
        given(MIA_REGISTERED, TOKEN_ISSUED).when(claims(MIA, NOW)).thenRefused(SELF_CONSENT_FORBIDDEN);
    }

    @Test
    @Tag("CON-02")
    void another_child_is_no_guardian() {
        var leo = new AccountRegistered(BORIS, ADMIN_PHONE, AccountKind.CHILD, Personal.of(BORIS, "+79000000004"), NOW);
        given(TOKEN_ISSUED, leo).when(claims(BORIS, NOW)).thenRefused(NOT_A_GUARDIAN);
    }

    @Test
    void who_has_no_account_is_no_guardian() {
        given(TOKEN_ISSUED).when(claims(ANNA, NOW)).thenRefused(NOT_A_GUARDIAN);
    }

    @Test
    void claiming_twice_changes_nothing_even_after_the_token_has_expired() {
        given(TOKEN_ISSUED, ANNA_REGISTERED, LINK_CLAIMED)
                .when(claims(ANNA, EXPIRY))
                .thenNothingHappens();
    }

    @Test
    void a_token_serves_one_guardian() {
        given(TOKEN_ISSUED, LINK_CLAIMED, adult(BORIS)).when(claims(BORIS, NOW)).thenRefused(LINK_TOKEN_USED);
    }

    @Test
    void a_token_is_good_until_its_very_last_instant() {
        var lastInstant = EXPIRY.minusNanos(1);
        given(TOKEN_ISSUED, ANNA_REGISTERED).when(claims(ANNA, lastInstant)).then(claimed(lastInstant));
        given(TOKEN_ISSUED, ANNA_REGISTERED).when(claims(ANNA, EXPIRY)).thenRefused(LINK_TOKEN_EXPIRED);
    }

    private static AccountRegistered adult(AccountId account) {
        return new AccountRegistered(
                account, ADMIN_PHONE, AccountKind.ADULT, Personal.of(account, "+79000000004"), NOW);
    }

    private static GuardianLinkClaimed claimed(Instant at) {
        return new GuardianLinkClaimed(LINK, MIA.asChild(), ANNA.asGuardian(), TOKEN, GuardianKind.PARENT, at);
    }

    private static ClaimGuardianLink claims(AccountId who, Instant at) {
        return new ClaimGuardianLink(
                LINK, TOKEN, MIA.asChild(), who.asGuardian(), GuardianKind.PARENT, ConsentTerms.DEFAULT, at);
    }
}
