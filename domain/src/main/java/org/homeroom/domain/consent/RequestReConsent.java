package org.homeroom.domain.consent;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ReConsentRequested;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A notice has changed so much that a consent to the old one will soon no longer do: those who agreed are asked again,
 * once. Source: US-1, P-13.
 */
public record RequestReConsent(ChildId child, SchoolId school, ConsentPurpose purpose, Instant at)
        implements ConsentCommand<RequestReConsent.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Standing.unknown(), null))
                .including(Standing.of(child, school), State::standing, (s, standing) -> new State(standing, s.asked()))
                .about(child, school)
                .on(
                        ReConsentRequested.class,
                        (s, e) -> e.purpose() == purpose ? new State(s.standing(), e.notice()) : s);
    }

    @Override
    public Outcome decide(State state) {
        var standing = state.standing();
        var notice = standing.law().noticeFor(purpose);
        if (notice == null || notice.equals(state.asked())) return nothingToDo();
        var terms = standing.policyAt(at).terms().reconsent();
        return agreedTo(standing)
                .flatMap(old -> standing.law().asksAgainSince(old.orElse(null), purpose, terms.rule()).stream())
                .min(Instant::compareTo)
                .map(since -> accept(new ReConsentRequested(
                        child, school, purpose, notice, since.plus(Duration.ofDays(terms.graceDays())), at)))
                .orElseGet(Outcome::nothingToDo);
    }

    private Stream<Optional<NoticeRef>> agreedTo(Standing standing) {
        return Stream.concat(
                standing.guardiansConsents(purpose).stream().map(consent -> Optional.ofNullable(consent.notice())),
                standing.ownConsents(purpose).stream().map(consent -> Optional.ofNullable(consent.notice())));
    }

    record State(Standing standing, @Nullable NoticeRef asked) {}
}
