package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PHONE;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.CREDENTIAL_INVALID;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.CREDENTIAL_TOO_MANY_ATTEMPTS;
import static org.homeroom.domain.accounts.sessions.Sessions.DESK_SESSION;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_SESSION;
import static org.homeroom.domain.accounts.sessions.Sessions.TERMS;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.homeroom.domain.accounts.facts.OperatorId;
import org.homeroom.domain.accounts.facts.SessionEvent.CredentialChanged;
import org.homeroom.domain.accounts.facts.SessionEvent.PasswordFailed;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInWithPasswordTest {

    private static final CredentialId OLD = new CredentialId(new UUID(23, 1));
    private static final CredentialId NEW = new CredentialId(new UUID(23, 2));
    private static final CredentialChanged TAKEN = new CredentialChanged(OLD, MIA, PHONE_SESSION, EARLIER);
    private static final PasswordFailed FAILED = new PasswordFailed(PHONE, NOW);

    @Test
    @Tag("ACC-18")
    @Tag("ACC-21")
    void the_right_password_opens_a_session() {
        given(MIA_REGISTERED, TAKEN).when(signIn(MIA, OLD, NOW)).then(new SessionOpened(DESK_SESSION, MIA, NOW));
    }

    @Test
    @Tag("ACC-21")
    void the_password_of_before_opens_nothing_even_if_it_was_checked_before_it_changed() {
        given(MIA_REGISTERED, TAKEN, new CredentialChanged(NEW, MIA, PHONE_SESSION, NOW))
                .when(signIn(MIA, OLD, NOW))
                .thenRefusedOnRecord(CREDENTIAL_INVALID, FAILED);
    }

    @Test
    @Tag("ACC-21")
    void a_wrong_password_one_without_an_account_and_one_where_there_is_none_are_answered_alike() {
        given(MIA_REGISTERED, TAKEN).when(signIn(MIA, null, NOW)).thenRefusedOnRecord(CREDENTIAL_INVALID, FAILED);
        given(MIA_REGISTERED).when(signIn(MIA, null, NOW)).thenRefusedOnRecord(CREDENTIAL_INVALID, FAILED);
        given().when(signIn(null, null, NOW)).thenRefusedOnRecord(CREDENTIAL_INVALID, FAILED);
    }

    @Test
    void a_password_of_an_account_that_does_not_have_the_number_opens_nothing() {
        given(MIA_REGISTERED, new CredentialChanged(OLD, ANNA, PHONE_SESSION, EARLIER))
                .when(signIn(ANNA, OLD, NOW))
                .thenRefusedOnRecord(CREDENTIAL_INVALID, FAILED);
    }

    @Test
    @Tag("ACC-13")
    void whoever_had_the_number_before_support_bound_it_anew_gets_in_with_nothing() {
        var rebound = new ContactRebound(
                MIA,
                PHONE,
                AccountKind.CHILD,
                Personal.of(MIA, "+79990000000"),
                new OperatorId(STRANGER.value()),
                Personal.of(MIA, "parent's phone"),
                "T-1",
                NOW);
        var before =
                new AccountRegistered(MIA, OTHER_PHONE, AccountKind.CHILD, Personal.of(MIA, "+79991111111"), EARLIER);
        var moved = given(before, TAKEN, new ContactReleased(MIA, OTHER_PHONE, NOW), rebound);
        moved.when(new SignInWithPassword(DESK_SESSION, OTHER_PHONE, MIA, OLD, TERMS, NOW))
                .thenRefusedOnRecord(CREDENTIAL_INVALID, new PasswordFailed(OTHER_PHONE, NOW));
        moved.when(signIn(MIA, OLD, NOW)).thenRefusedOnRecord(CREDENTIAL_INVALID, FAILED);
        moved.and(new CredentialChanged(NEW, MIA, PHONE_SESSION, NOW))
                .when(signIn(MIA, NEW, NOW))
                .then(new SessionOpened(DESK_SESSION, MIA, NOW));
    }

    @Test
    @Tag("ACC-21")
    void after_five_wrong_ones_for_a_number_even_the_right_one_has_to_wait() {
        var five = given(MIA_REGISTERED, TAKEN, FAILED, FAILED, FAILED, FAILED, FAILED);
        five.when(signIn(MIA, OLD, NOW)).thenRefused(CREDENTIAL_TOO_MANY_ATTEMPTS);
        five.when(signIn(null, null, NOW)).thenRefused(CREDENTIAL_TOO_MANY_ATTEMPTS);
        var free = NOW.plus(TERMS.window());
        five.when(signIn(MIA, OLD, free.minusNanos(1))).thenRefused(CREDENTIAL_TOO_MANY_ATTEMPTS);
        five.when(signIn(MIA, OLD, free)).then(new SessionOpened(DESK_SESSION, MIA, free));
    }

    @Test
    void four_wrong_ones_or_five_for_another_number_do_no_harm() {
        var other = new PasswordFailed(OTHER_PHONE, NOW);
        given(MIA_REGISTERED, TAKEN, FAILED, FAILED, FAILED, FAILED, other, other)
                .when(signIn(MIA, OLD, NOW))
                .then(new SessionOpened(DESK_SESSION, MIA, NOW));
    }

    private static SignInWithPassword signIn(@Nullable AccountId account, @Nullable CredentialId matched, Instant at) {
        return new SignInWithPassword(DESK_SESSION, PHONE, account, matched, TERMS, at);
    }
}
