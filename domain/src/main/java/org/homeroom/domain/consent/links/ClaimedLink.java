package org.homeroom.domain.consent.links;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRejected;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LawInForce;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOffice;
import org.jspecify.annotations.Nullable;

/** One link as an officer of a school sees it. */
record ClaimedLink(
        SchoolOffice office,
        @Nullable GuardianLinkClaimed claimed,
        boolean verified,
        boolean rejected,
        boolean ended,
        LawInForce law) {

    static final ClaimedLink UNKNOWN =
            new ClaimedLink(SchoolOffice.NONE, null, false, false, false, LawInForce.BUILT_IN);

    static Model<ClaimedLink> of(LinkId link, ChildId child, GuardianId guardian, SchoolId school, AccountId by) {
        return Model.startingWith(UNKNOWN)
                .including(
                        SchoolOffice.over(child.account(), school, by),
                        ClaimedLink::office,
                        (s, office) ->
                                new ClaimedLink(office, s.claimed(), s.verified(), s.rejected(), s.ended(), s.law()))
                .including(
                        LawInForce.of(school),
                        ClaimedLink::law,
                        (s, law) ->
                                new ClaimedLink(s.office(), s.claimed(), s.verified(), s.rejected(), s.ended(), law))
                .about(link, child, guardian)
                .on(
                        GuardianLinkClaimed.class,
                        (s, e) -> new ClaimedLink(s.office(), e, s.verified(), s.rejected(), s.ended(), s.law()))
                .about(link, school)
                .on(
                        GuardianLinkVerified.class,
                        (s, e) -> new ClaimedLink(s.office(), s.claimed(), true, false, false, s.law()))
                .on(
                        GuardianLinkRejected.class,
                        (s, e) -> new ClaimedLink(s.office(), s.claimed(), false, true, s.ended(), s.law()))
                .on(
                        GuardianLinkEnded.class,
                        (s, e) -> new ClaimedLink(s.office(), s.claimed(), false, s.rejected(), true, s.law()));
    }

    /** Why this officer may not decide about this link, if so: without any office, it does not exist. */
    Optional<Refusal> bars(AccountId by, GuardianId guardian) {
        if (!office.holdsAny()) return Optional.of(NOT_FOUND);
        if (!office.mayDecide() || by.value().equals(guardian.value())) return Optional.of(NOT_AUTHORISED);
        return claimed == null || !office.knowsPupil() ? Optional.of(NOT_FOUND) : Optional.empty();
    }
}
