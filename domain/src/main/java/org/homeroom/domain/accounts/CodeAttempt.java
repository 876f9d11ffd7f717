package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_EXPIRED;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_ATTEMPTS;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.kernel.Outcome.refuseOnRecord;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountEvent.CodeFailed;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactConfirmed;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** What is known of one code: which it is, until when it is good, and how often it was missed. Source: ACC-09. */
record CodeAttempt(@Nullable ConfirmationCodeIssued issued, int failures, boolean used) {

    static final CodeAttempt UNKNOWN = new CodeAttempt(null, 0, false);

    static Model<CodeAttempt> of(AttemptId attempt, ContactHash contact) {
        return Model.startingWith(UNKNOWN)
                .about(attempt, contact)
                .on(ConfirmationCodeIssued.class, (s, e) -> new CodeAttempt(e, s.failures(), s.used()))
                .on(CodeFailed.class, (s, e) -> new CodeAttempt(s.issued(), s.failures() + 1, s.used()))
                .on(ContactConfirmed.class, (s, e) -> new CodeAttempt(s.issued(), s.failures(), true));
    }

    /** The answer to a code that does not serve this purpose. Only a wrong one that might have served goes on record. */
    Optional<Outcome> refuses(Digest named, CodePurpose purpose, AccountTerms terms, Instant at) {
        if (issued == null || issued.purpose() != purpose || used) return Optional.of(refuse(CODE_INVALID));
        if (failures >= terms.codeTries()) return Optional.of(refuse(CODE_TOO_MANY_ATTEMPTS));
        if (!at.isBefore(issued.expiresAt())) return Optional.of(refuse(CODE_EXPIRED));
        if (named.equals(issued.code())) return Optional.empty();
        return Optional.of(refuseOnRecord(CODE_INVALID, new CodeFailed(issued.attempt(), issued.contact(), at)));
    }
}
