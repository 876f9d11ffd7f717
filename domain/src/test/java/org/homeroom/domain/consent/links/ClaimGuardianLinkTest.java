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
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TOKEN;
import static org.homeroom.domain.School5A.TOKEN_ISSUED;
import static org.homeroom.domain.consent.ConsentRefusal.ALREADY_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.CHILD_MUST_REGISTER_FIRST;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_EXPIRED;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_USED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.consent.ConsentRefusal.TOO_MANY_GUARDIANS;
import static org.homeroom.domain.kernel.GeneralRefusal.RATE_LIMITED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRejected;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenFailed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.LinkRejection;
import org.homeroom.domain.consent.facts.LinkTokenId;
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

    @Test
    void who_guesses_too_often_has_to_wait() {
        var guess = new ClaimGuardianLink(
                LINK, TOKEN, null, ANNA.asGuardian(), GuardianKind.PARENT, ConsentTerms.DEFAULT, NOW);
        var history = given(TOKEN_ISSUED, ANNA_REGISTERED);
        for (var i = 0; i < ConsentTerms.DEFAULT.failures(); i++) {
            history.when(guess).thenRefusedOnRecord(CHILD_MUST_REGISTER_FIRST, failed());
            history = history.after(guess);
        }
        history.when(guess).thenRefused(RATE_LIMITED);
        history.when(claims(ANNA, NOW)).thenRefused(RATE_LIMITED);
        var later = NOW.plus(ConsentTerms.DEFAULT.failureWindow());
        history.when(claims(ANNA, later)).then(claimed(later));
    }

    @Test
    void who_is_linked_already_needs_no_second_token() {
        var other = new LinkTokenId("token-2");
        given(LINK_CLAIMED, ANNA_REGISTERED, new GuardianLinkTokenIssued(MIA.asChild(), other, EXPIRY, NOW))
                .when(new ClaimGuardianLink(
                        LINK, other, MIA.asChild(), ANNA.asGuardian(), GuardianKind.PARENT, ConsentTerms.DEFAULT, NOW))
                .thenRefused(ALREADY_A_GUARDIAN);
    }

    @Test
    void a_child_has_only_so_many_guardians_and_a_rejected_one_makes_room() {
        var full = given(TOKEN_ISSUED, ANNA_REGISTERED, guardian(1), guardian(2), guardian(3), guardian(4));
        full.when(claims(ANNA, NOW)).thenRefused(TOO_MANY_GUARDIANS);
        full.and(new GuardianLinkRejected(
                        guardian(4).link(),
                        MIA.asChild(),
                        guardian(4).guardian(),
                        SCHOOL,
                        LinkRejection.NOT_IN_THE_RECORDS,
                        NOW))
                .when(claims(ANNA, NOW))
                .then(claimed(NOW));
    }

    private static GuardianLinkClaimed guardian(int i) {
        return new GuardianLinkClaimed(
                new LinkId(new UUID(5, 10 + i)),
                MIA.asChild(),
                new AccountId(new UUID(4, 10 + i)).asGuardian(),
                new LinkTokenId("used-" + i),
                GuardianKind.PARENT,
                NOW);
    }

    private static GuardianLinkTokenFailed failed() {
        return new GuardianLinkTokenFailed(ANNA.asGuardian(), NOW);
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
