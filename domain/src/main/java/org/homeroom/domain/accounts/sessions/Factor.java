package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_EXPIRED;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_ATTEMPTS;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.kernel.Outcome.refuseOnRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.FactorKind;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorCodeIssued;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorDisabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorEnabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorFailed;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorOffered;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorPassed;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account's second factor. Wrong codes are counted for the account and not for the session: who has
 * the first factor can open as many sessions as he or she likes. Source: ACC-22.
 *
 * @param offered the one that was set up last
 * @param lastCode from when the last right code was; no code from then or earlier serves again
 */
record Factor(
        @Nullable SecondFactorOffered offered,
        @Nullable FactorId inForce,
        @Nullable Instant lastCode,
        @Nullable SecondFactorCodeIssued issued,
        List<Instant> sent,
        List<Instant> failures) {

    static final Factor NONE = new Factor(null, null, null, null, List.of(), List.of());

    private static final Duration HOUR = Duration.ofHours(1);

    static Model<Factor> of(AccountId account) {
        return Model.startingWith(NONE)
                .about(account)
                .on(
                        SecondFactorOffered.class,
                        (s, e) -> new Factor(e, s.inForce(), s.lastCode(), s.issued(), s.sent(), s.failures()))
                .on(
                        SecondFactorEnabled.class,
                        (s, e) -> new Factor(s.offered(), e.factor(), s.lastCode(), s.issued(), s.sent(), s.failures()))
                .on(SecondFactorDisabled.class, (s, e) -> new Factor(null, null, null, null, s.sent(), s.failures()))
                .on(
                        SecondFactorCodeIssued.class,
                        (s, e) -> new Factor(
                                s.offered(), s.inForce(), s.lastCode(), e, and(s.sent(), e.at()), s.failures()))
                .on(
                        SecondFactorFailed.class,
                        (s, e) -> new Factor(
                                s.offered(),
                                s.inForce(),
                                s.lastCode(),
                                s.issued(),
                                s.sent(),
                                and(s.failures(), e.at())))
                .on(
                        SecondFactorPassed.class,
                        (s, e) -> new Factor(s.offered(), s.inForce(), e.codeOf(), s.issued(), s.sent(), s.failures()));
    }

    private static List<Instant> and(List<Instant> earlier, Instant at) {
        return Stream.concat(earlier.stream(), Stream.of(at)).toList();
    }

    boolean isBeingSetUp(FactorId factor) {
        return inForce == null && offered != null && offered.factor().equals(factor);
    }

    boolean isInForce(FactorId factor) {
        return factor.equals(inForce);
    }

    boolean sendsCodes() {
        return offered != null && offered.kind() == FactorKind.PHONE;
    }

    boolean sentTooMany(SessionTerms terms, Instant at) {
        return within(HOUR, sent, at) >= terms.codeSendsAnHour();
    }

    /**
     * @param right what follows where the code is right, given from when it is
     */
    Outcome check(
            Proof proof,
            AccountId account,
            FactorId factor,
            SessionTerms terms,
            Instant at,
            Function<Instant, Outcome> right) {
        if (within(terms.window(), failures, at) >= terms.tries()) return refuse(CODE_TOO_MANY_ATTEMPTS);
        if (proof instanceof Proof.Sent && issued != null && !at.isBefore(issued.expiresAt()))
            return refuse(CODE_EXPIRED);
        var codeOf = codeOf(proof, factor);
        if (codeOf == null || (lastCode != null && !codeOf.isAfter(lastCode)))
            return refuseOnRecord(CODE_INVALID, new SecondFactorFailed(account, factor, at));
        return right.apply(codeOf);
    }

    private @Nullable Instant codeOf(Proof proof, FactorId factor) {
        return switch (proof) {
            case Proof.Shown shown -> sendsCodes() ? null : shown.step();
            case Proof.Sent named ->
                issued != null
                                && issued.factor().equals(factor)
                                && issued.attempt().equals(named.attempt())
                                && issued.code().equals(named.code())
                        ? issued.at()
                        : null;
        };
    }

    private static long within(Duration window, List<Instant> instants, Instant at) {
        return instants.stream()
                .filter(instant -> instant.isAfter(at.minus(window)))
                .count();
    }
}
