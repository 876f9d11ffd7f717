package org.homeroom.domain.accounts;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_PHONE;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.kernel.Digest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartRebindingTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(9, 1));
    private static final Digest CODE = new Digest("123456");
    private static final ConfirmationCodeIssued SENT = new ConfirmationCodeIssued(
            ATTEMPT, OTHER_PHONE, CodePurpose.REBINDING, CODE, NOW.plus(Duration.ofMinutes(10)), NOW);

    @Test
    @Tag("ACC-13")
    void the_contact_that_the_account_shall_have_gets_a_code() {
        given(OPERATOR_APPOINTED, MIA_REGISTERED).when(asks(OPERATOR)).then(SENT);
    }

    @Test
    @Tag("ACC-13")
    void only_the_platforms_operator_may() {
        given(OPERATOR_APPOINTED, ADMIN_APPOINTED, MIA_REGISTERED)
                .when(asks(ADMIN))
                .thenRefused(NOT_AUTHORISED);
        given(OPERATOR_APPOINTED, MIA_REGISTERED).when(asks(MIA)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void an_account_that_is_not_there_or_closed_gets_no_contact() {
        given(OPERATOR_APPOINTED).when(asks(OPERATOR)).thenRefused(NOT_FOUND);
        given(OPERATOR_APPOINTED, MIA_REGISTERED, new AccountClosed(MIA, NOW))
                .when(asks(OPERATOR))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("ACC-09")
    void the_sixth_code_within_an_hour_is_refused() {
        given(OPERATOR_APPOINTED, MIA_REGISTERED, SENT, SENT, SENT, SENT, SENT)
                .when(asks(OPERATOR))
                .thenRefused(CODE_TOO_MANY_SENDS);
    }

    private static StartRebinding asks(AccountId by) {
        return new StartRebinding(ATTEMPT, MIA, OTHER_PHONE, CODE, by, AccountTerms.DEFAULT, NOW);
    }
}
