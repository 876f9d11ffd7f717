package org.homeroom.domain.consent.links;

import static org.homeroom.domain.consent.ConsentRefusal.DAY_NOT_POSSIBLE;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.Paper;
import org.homeroom.domain.consent.facts.ConsentEvent;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * The school records a document that takes rights away from a guardian. What the guardian agreed to before that day
 * stands, unless the document says otherwise. Recorded twice, it is on record once. Source: RU-6, §3.5.
 *
 * @param from since when; the document may be older than the record of it
 * @param retroactive the document takes back what was agreed before, too
 */
public record RestrictGuardianLink(
        LinkId link,
        ChildId child,
        GuardianId guardian,
        SchoolId school,
        List<GuardianRight> rights,
        Instant from,
        boolean retroactive,
        Personal<String> document,
        AccountId by,
        Instant at)
        implements LinkCommand<RestrictGuardianLink.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(ClaimedLink.UNKNOWN, Standing.unknown()))
                .including(
                        ClaimedLink.of(link, child, guardian, school, by),
                        State::link,
                        (s, changed) -> new State(changed, s.standing()))
                .including(Standing.of(child, school), State::standing, (s, standing) -> new State(s.link(), standing));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.link().bars(by, guardian);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.link().verified()) return refuse(NOT_FOUND);
        if (Paper.isMissing(document)) return refuse(EVIDENCE_INSUFFICIENT);
        if (rights.isEmpty()) return refuse(DAY_NOT_POSSIBLE);
        if (state.standing().restrictions(link).anyMatch(this::isOnRecord)) return nothingToDo();
        var events = new ArrayList<ConsentEvent>();
        events.add(new GuardianLinkRestricted(link, child, guardian, school, rights, from, retroactive, document, at));
        if (retroactive && rights.contains(GuardianRight.DECIDE)) events.addAll(invalidated(state.standing()));
        return accept(events);
    }

    /** Whether that restriction takes the same rights since the same day by the same document. */
    private boolean isOnRecord(GuardianLinkRestricted known) {
        return Set.copyOf(known.rights()).equals(Set.copyOf(rights))
                && known.from().equals(from)
                && known.retroactive() == retroactive
                && known.document().equals(document);
    }

    private List<ConsentInvalidated> invalidated(Standing standing) {
        return Stream.of(ConsentPurpose.values())
                .flatMap(purpose -> standing.guardiansConsents(purpose).stream())
                .filter(consent -> consent.link().equals(link))
                .map(consent -> new ConsentInvalidated(
                        consent.consent(),
                        child,
                        school,
                        consent.purpose(),
                        InvalidationReason.RIGHT_RESTRICTED,
                        document,
                        at))
                .toList();
    }

    record State(ClaimedLink link, Standing standing) {}
}
