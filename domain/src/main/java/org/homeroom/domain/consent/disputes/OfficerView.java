package org.homeroom.domain.consent.disputes;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOffice;

/** A pupil's consents, and what the one who asks may do about them. */
record OfficerView(SchoolOffice office, Standing standing) {

    static final OfficerView UNKNOWN = new OfficerView(SchoolOffice.NONE, Standing.unknown());

    static Model<OfficerView> of(ChildId child, SchoolId school, AccountId by) {
        return Model.startingWith(UNKNOWN)
                .including(
                        SchoolOffice.over(child.account(), school, by),
                        OfficerView::office,
                        (s, office) -> new OfficerView(office, s.standing()))
                .including(
                        Standing.of(child, school),
                        OfficerView::standing,
                        (s, standing) -> new OfficerView(s.office(), standing));
    }

    /** Why this officer may not decide about this pupil, if so; nobody decides about an own child. */
    Optional<Refusal> bars(AccountId by, Instant at) {
        if (!office.holdsAny()) return Optional.of(NOT_FOUND);
        if (!office.mayDecide() || standing.linkOf(by.asGuardian(), at).isPresent()) return Optional.of(NOT_AUTHORISED);
        return office.knowsPupil() ? Optional.empty() : Optional.of(NOT_FOUND);
    }
}
