package org.homeroom.domain.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_SESSION;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.homeroom.domain.accounts.facts.SessionEvent.CredentialChanged;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenCredentialChangedThenTerminateAllOtherSessionsTest {

    @Test
    @Tag("ACC-21")
    void the_session_in_which_the_password_was_changed_stays() {
        var changed = new CredentialChanged(new CredentialId(new UUID(23, 1)), MIA, PHONE_SESSION, NOW);
        assertThat(new WhenCredentialChangedThenTerminateAllOtherSessions().then(changed))
                .isEqualTo(new TerminateAllOtherSessions(MIA, PHONE_SESSION, NOW));
    }
}
