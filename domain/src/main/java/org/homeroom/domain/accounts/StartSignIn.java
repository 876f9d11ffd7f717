package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/**
 * Somebody asks for a code to sign in. The answer is the same for a contact that nobody has, down to how many codes it
 * may be sent: only who names the code learns whether there is an account. Source: ACC-09, ACC-16.
 */
public record StartSignIn(AttemptId attempt, ContactHash contact, Digest code, AccountTerms terms, Instant at)
        implements AccountCommand<CodeSends> {

    @Override
    public Model<CodeSends> model() {
        return CodeSends.to(contact);
    }

    @Override
    public Outcome decide(CodeSends sends) {
        if (sends.exhausted(terms, at)) return refuse(CODE_TOO_MANY_SENDS);
        return accept(new ConfirmationCodeIssued(
                attempt, contact, CodePurpose.SIGN_IN, code, at.plus(terms.codeLifetime()), at));
    }
}
