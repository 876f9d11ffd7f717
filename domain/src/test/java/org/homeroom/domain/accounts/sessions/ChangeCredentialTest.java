package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.CREDENTIAL_POLICY_VIOLATION;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_TERMINATED;
import static org.homeroom.domain.accounts.sessions.Sessions.ON_THE_PHONE;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_ENDED;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_SESSION;
import static org.homeroom.domain.accounts.sessions.Sessions.TERMS;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.homeroom.domain.accounts.facts.SessionEvent.CredentialChanged;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeCredentialTest {

    private static final CredentialId CREDENTIAL = new CredentialId(new UUID(23, 1));
    private static final CredentialChanged CHANGED = new CredentialChanged(CREDENTIAL, MIA, PHONE_SESSION, NOW);

    @Test
    @Tag("ACC-21")
    void a_password_is_taken_and_nothing_of_it_is_told() {
        given(ON_THE_PHONE).when(change(10, 5, false)).then(CHANGED);
        given(ON_THE_PHONE).when(change(128, 5, false)).then(CHANGED);
    }

    @Test
    @Tag("ACC-21")
    void what_is_short_or_long_or_easily_guessed_is_none() {
        given(ON_THE_PHONE).when(change(9, 9, false)).thenRefused(CREDENTIAL_POLICY_VIOLATION);
        given(ON_THE_PHONE).when(change(129, 20, false)).thenRefused(CREDENTIAL_POLICY_VIOLATION);
        given(ON_THE_PHONE).when(change(20, 4, false)).thenRefused(CREDENTIAL_POLICY_VIOLATION);
        given(ON_THE_PHONE).when(change(12, 12, true)).thenRefused(CREDENTIAL_POLICY_VIOLATION);
    }

    @Test
    void a_session_that_was_ended_changes_no_password() {
        given(ON_THE_PHONE, PHONE_ENDED).when(change(10, 5, false)).thenRefused(SESSION_TERMINATED);
    }

    private static ChangeCredential change(int length, int different, boolean known) {
        return new ChangeCredential(
                CREDENTIAL, MIA, PHONE_SESSION, new PasswordShape(length, different, known), TERMS, NOW);
    }
}
