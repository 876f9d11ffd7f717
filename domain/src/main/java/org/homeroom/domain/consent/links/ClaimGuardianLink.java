package org.homeroom.domain.consent.links;

import static org.homeroom.domain.consent.ConsentRefusal.ALREADY_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.CHILD_MUST_REGISTER_FIRST;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_EXPIRED;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_REVOKED;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_USED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.consent.ConsentRefusal.TOO_MANY_GUARDIANS;
import static org.homeroom.domain.kernel.GeneralRefusal.RATE_LIMITED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.kernel.Outcome.refuseOnRecord;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRejected;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenFailed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenRevoked;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An adult who holds a child's token says to be its guardian. One token, one guardian; one child, only so many. Whoever
 * guesses too often has to wait. Source: ACC-10, CON-02, G-04, F-06.
 *
 * @param child of whom the token is, as far as it could be found; null where there is no such token
 */
public record ClaimGuardianLink(
        LinkId link,
        LinkTokenId token,
        @Nullable ChildId child,
        GuardianId guardian,
        GuardianKind kind,
        ConsentTerms terms,
        Instant at)
        implements LinkCommand<ClaimGuardianLink.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(null, null, false, null, List.of(), List.of()))
                .about(token)
                .on(GuardianLinkTokenIssued.class, (s, e) -> s.issued(e))
                .on(GuardianLinkClaimed.class, (s, e) -> s.claimed(e))
                .on(GuardianLinkTokenRevoked.class, (s, e) -> s.taken())
                .about(guardian.account())
                .on(AccountRegistered.class, (s, e) -> s.of(e.kind()))
                .about(guardian)
                .on(GuardianLinkTokenFailed.class, (s, e) -> s.failed(e.at()));
        return child == null
                ? model
                : model.about(child)
                        .on(GuardianLinkClaimed.class, (s, e) -> s.linked(e))
                        .on(GuardianLinkRejected.class, (s, e) -> s.unlinked(e.link()))
                        .on(GuardianLinkEnded.class, (s, e) -> s.unlinked(e.link()));
    }

    @Override
    public Outcome decide(State state) {
        if (state.failuresSince(at.minus(terms.failureWindow())) >= terms.failures()) return refuse(RATE_LIMITED);
        var issued = state.issued();
        if (issued == null || !issued.child().equals(child))
            return refuseOnRecord(CHILD_MUST_REGISTER_FIRST, new GuardianLinkTokenFailed(guardian, at));
        if (issued.child().value().equals(guardian.value())) return refuse(SELF_CONSENT_FORBIDDEN);
        if (state.account() != AccountKind.ADULT) return refuse(NOT_A_GUARDIAN);
        if (state.claimed() != null && state.claimed().guardian().equals(guardian)) return nothingToDo();
        if (state.claimed() != null) return refuse(LINK_TOKEN_USED);
        if (state.revoked()) return refuse(LINK_TOKEN_REVOKED);
        if (!at.isBefore(issued.expiresAt())) return refuse(LINK_TOKEN_EXPIRED);
        if (state.links().stream().anyMatch(one -> one.guardian().equals(guardian))) return refuse(ALREADY_A_GUARDIAN);
        if (state.links().size() >= terms.guardians()) return refuse(TOO_MANY_GUARDIANS);
        return accept(new GuardianLinkClaimed(link, issued.child(), guardian, token, kind, at));
    }

    record State(
            @Nullable GuardianLinkTokenIssued issued,
            @Nullable GuardianLinkClaimed claimed,
            boolean revoked,
            @Nullable AccountKind account,
            List<Instant> failures,
            List<GuardianLinkClaimed> links) {

        State issued(GuardianLinkTokenIssued event) {
            return new State(event, claimed, revoked, account, failures, links);
        }

        State claimed(GuardianLinkClaimed event) {
            return new State(issued, event, revoked, account, failures, links);
        }

        State taken() {
            return new State(issued, claimed, true, account, failures, links);
        }

        State of(AccountKind kind) {
            return new State(issued, claimed, revoked, kind, failures, links);
        }

        State failed(Instant when) {
            var more = Stream.concat(failures.stream(), Stream.of(when)).toList();
            return new State(issued, claimed, revoked, account, more, links);
        }

        State linked(GuardianLinkClaimed event) {
            var more = Stream.concat(links.stream(), Stream.of(event)).toList();
            return new State(issued, claimed, revoked, account, failures, more);
        }

        State unlinked(LinkId gone) {
            var rest = links.stream().filter(one -> !one.link().equals(gone)).toList();
            return new State(issued, claimed, revoked, account, failures, rest);
        }

        long failuresSince(Instant when) {
            return failures.stream().filter(failure -> failure.isAfter(when)).count();
        }
    }
}
