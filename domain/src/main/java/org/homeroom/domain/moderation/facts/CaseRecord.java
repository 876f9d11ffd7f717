package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseAssigned;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one case add up to.
 *
 * @param opened null when the school has no such case
 * @param reports that belong to it, the first first
 * @param officer who looks after it; null while nobody does
 * @param decided null while it is undecided
 * @param appealed null while nobody has appealed
 * @param heard what a second person has said about the decision; null while nobody has
 */
public record CaseRecord(
        @Nullable CaseOpened opened,
        List<ReportId> reports,
        @Nullable OfficerId officer,
        @Nullable CaseDecided decided,
        @Nullable DecisionAppealed appealed,
        @Nullable AppealDecided heard) {

    public static final CaseRecord NONE = new CaseRecord(null, List.of(), null, null, null, null);

    public static Model<CaseRecord> of(CaseId theCase, SchoolId school) {
        return Model.startingWith(NONE)
                .about(theCase, school)
                .on(CaseOpened.class, (s, e) -> new CaseRecord(e, List.of(e.report()), null, null, null, null))
                .on(ReportMerged.class, (s, e) -> s.with(e.report()))
                .on(CaseAssigned.class, (s, e) -> s.with(e.officer()))
                .on(CaseDecided.class, (s, e) -> s.with(e))
                .on(DecisionAppealed.class, (s, e) -> s.with(e))
                .on(AppealDecided.class, (s, e) -> s.with(e));
    }

    public boolean exists() {
        return opened != null;
    }

    /** Whether it is still to be decided. */
    public boolean open() {
        return opened != null && decided == null;
    }

    /** Whether a second person has still to say something about the decision. */
    public boolean appealOpen() {
        return appealed != null && heard == null;
    }

    /** Whether a rule was broken, by the last word on it. Measures rest on this. Source: O1. */
    public boolean upheld() {
        return decided != null
                && decided.verdict() == Verdict.UPHELD
                && (heard == null || heard.verdict() == AppealVerdict.CONFIRMED);
    }

    /** Whether it can still be appealed, by time alone. */
    public boolean appealable(Instant at) {
        return decided != null && at.isBefore(decided.appealBefore());
    }

    /** Who is reported; empty where it is about a whole chat, or there is no such case. */
    public Optional<AccountId> account() {
        return Optional.ofNullable(opened).map(CaseOpened::account);
    }

    public boolean has(ReportId report) {
        return reports.contains(report);
    }

    public boolean looksAfter(OfficerId one) {
        return one.equals(officer);
    }

    private CaseRecord with(ReportId report) {
        return has(report)
                ? this
                : new CaseRecord(
                        opened,
                        Stream.concat(reports.stream(), Stream.of(report)).toList(),
                        officer,
                        decided,
                        appealed,
                        heard);
    }

    private CaseRecord with(OfficerId now) {
        return new CaseRecord(opened, reports, now, decided, appealed, heard);
    }

    private CaseRecord with(CaseDecided now) {
        return new CaseRecord(opened, reports, officer, now, appealed, heard);
    }

    private CaseRecord with(DecisionAppealed now) {
        return new CaseRecord(opened, reports, officer, decided, now, heard);
    }

    private CaseRecord with(AppealDecided now) {
        return new CaseRecord(opened, reports, officer, decided, appealed, now);
    }
}
