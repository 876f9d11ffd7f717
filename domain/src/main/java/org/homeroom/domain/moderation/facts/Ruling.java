package org.homeroom.domain.moderation.facts;

import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.jspecify.annotations.Nullable;

/**
 * What a school has said about a case, for those who act on it. Source: O1.
 *
 * @param decided null while nobody has
 * @param overturned whether a second person has said that it does not hold
 * @param reports all that belong to the case
 * @param ownReport whether who wants to act on it has filed one of them
 */
public record Ruling(@Nullable CaseDecided decided, boolean overturned, Set<ReportId> reports, boolean ownReport) {

    public static final Ruling NONE = new Ruling(null, false, Set.of(), false);

    /** @param by who wants to act on it */
    public static Model<Ruling> of(CaseId theCase, SchoolId school, AccountId by) {
        return Model.startingWith(NONE)
                .about(theCase, school)
                .on(CaseOpened.class, (s, e) -> s.with(e.report()))
                .on(ReportMerged.class, (s, e) -> s.with(e.report()))
                .on(CaseDecided.class, (s, e) -> new Ruling(e, s.overturned, s.reports, s.ownReport))
                .on(AppealDecided.class, (s, e) -> s.overturned(e.verdict() == AppealVerdict.OVERTURNED))
                .then(known -> known.filedBy(by));
    }

    /** Whether the school has said that this person broke a rule, and still says so. */
    public boolean against(AccountId account) {
        return decided != null
                && decided.verdict() == Verdict.UPHELD
                && !overturned
                && (decided.account() == null || decided.account().equals(account));
    }

    private Model<Ruling> filedBy(AccountId by) {
        var model = Model.startingWith(this);
        for (var report : reports)
            model = model.about(report, ReporterId.of(by))
                    .on(ReportFiled.class, (s, e) -> new Ruling(s.decided, s.overturned, s.reports, true));
        return model;
    }

    private Ruling with(ReportId report) {
        var more = new HashSet<>(reports);
        more.add(report);
        return new Ruling(decided, overturned, Set.copyOf(more), ownReport);
    }

    private Ruling overturned(boolean now) {
        return new Ruling(decided, now, reports, ownReport);
    }
}
