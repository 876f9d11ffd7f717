package org.homeroom.domain.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.kernel.Model;

/** When codes were sent to one contact. Source: ACC-09. */
record CodeSends(List<Instant> sent) {

    static final CodeSends NONE = new CodeSends(List.of());

    private static final Duration WINDOW = Duration.ofHours(1);

    static Model<CodeSends> to(ContactHash contact) {
        return Model.startingWith(NONE).about(contact).on(ConfirmationCodeIssued.class, (s, e) -> s.and(e.at()));
    }

    private CodeSends and(Instant at) {
        var recent = sent.stream().filter(earlier -> earlier.isAfter(at.minus(WINDOW)));
        return new CodeSends(Stream.concat(recent, Stream.of(at)).toList());
    }

    boolean exhausted(AccountTerms terms, Instant at) {
        return sent.stream()
                        .filter(earlier -> earlier.isAfter(at.minus(WINDOW)))
                        .count()
                >= terms.codeSendsAnHour();
    }
}
