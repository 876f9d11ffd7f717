package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.moderation.CasesOf5A.CASE;
import static org.homeroom.domain.moderation.CasesOf5A.CASE_OPENED;
import static org.homeroom.domain.moderation.CasesOf5A.UPHELD;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListPublished;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.WatchedBanApplied;
import org.homeroom.domain.moderation.facts.ListEvent.WatchedBanOverridden;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.jspecify.annotations.Nullable;

/** A list that the school of 5А keeps, Mia on it, and another school that follows it. */
final class ListsOf5A {

    static final SanctionListId LIST = new SanctionListId(new UUID(80, 1));
    static final ListingId LINE = new ListingId(new UUID(81, 1));
    static final Instant UNTIL = NOW.plus(Duration.ofDays(100));

    /** By the line and the school. */
    static final SanctionId BAN = new SanctionId(new UUID(81 ^ 1, 1 ^ 2));

    static final SanctionListPublished PUBLISHED =
            new SanctionListPublished(LIST, SCHOOL, Personal.of(SCHOOL, "Район"), OfficerId.of(ADMIN), EARLIER);
    static final AccountListed LISTED =
            new AccountListed(LIST, LINE, MIA, CASE, ViolationReason.INSULT, UNTIL, OfficerId.of(ADMIN), NOW);
    static final AccountDelisted DELISTED = new AccountDelisted(LIST, LINE, MIA, OfficerId.of(ADMIN), NOW);
    static final SanctionListSubscribed SUBSCRIBED =
            new SanctionListSubscribed(LIST, OTHER_SCHOOL, OfficerId.of(STRANGER), NOW);
    static final SanctionListUnsubscribed UNSUBSCRIBED =
            new SanctionListUnsubscribed(LIST, OTHER_SCHOOL, OfficerId.of(STRANGER), NOW);
    static final MembershipApproved MIA_ELSEWHERE = new MembershipApproved(
            new MembershipId(new UUID(82, 1)), MIA, OTHER_SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, EARLIER);
    static final Event[] APPLIED = applied(BAN, OTHER_SCHOOL);
    static final WatchedBanOverridden OVERRIDDEN =
            new WatchedBanOverridden(LIST, LINE, OTHER_SCHOOL, MIA, OfficerId.of(STRANGER), NOW);

    static Event[] applied(SanctionId sanction, SchoolId school) {
        return new Event[] {
            new SanctionImposed(
                    sanction,
                    SanctionKind.SCHOOL_SUSPENSION,
                    MIA,
                    school,
                    null,
                    null,
                    LINE,
                    null,
                    ViolationReason.INSULT,
                    NOW,
                    UNTIL,
                    null,
                    NOW),
            new WatchedBanApplied(LIST, LINE, school, MIA, sanction, NOW)
        };
    }

    static SanctionLifted lifted(SanctionId sanction, LiftReason why, @Nullable OfficerId by) {
        return new SanctionLifted(sanction, MIA, OTHER_SCHOOL, why, by, NOW);
    }

    static Scenario schools(Event... more) {
        return Scenario.given(ADMIN_APPOINTED, OTHER_ADMIN_APPOINTED, PUBLISHED, CASE_OPENED, UPHELD)
                .and(more);
    }

    private ListsOf5A() {}
}
