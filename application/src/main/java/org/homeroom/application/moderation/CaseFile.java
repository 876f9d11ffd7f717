package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.application.moderation.ReportQueries.Progress;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.Authority;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one case, but what others wrote and who has reported it. Source: F-16, decision 0110.
 *
 * @param officer who looks after it; null while nobody does
 * @param reports that belong to it, the first first
 * @param acts in order
 * @param decision null while it is undecided
 * @param appeal null while nobody has appealed
 * @param heard what a second person has said; null while nobody has
 */
public record CaseFile(
        CaseOpened opened,
        @Nullable OfficerId officer,
        List<ContentReported> reports,
        List<Act> acts,
        List<Access> accesses,
        @Nullable CaseDecided decision,
        List<Sanctioned> measures,
        @Nullable DecisionAppealed appeal,
        @Nullable AppealDecided heard) {

    /** What may be done about a case. */
    public enum Deed {
        CASE_OPENED,
        REPORT_MERGED,
        CASE_ASSIGNED,
        EVIDENCE_REQUESTED,
        EVIDENCE_GRANTED,
        EVIDENCE_REFUSED,
        EVIDENCE_VIEWED,
        CASE_DECIDED,
        DECISION_APPEALED,
        APPEAL_DECIDED,
        GUARDIANS_INFORMED,
        CASE_REFERRED,
        SANCTION_IMPOSED,
        SANCTION_LIFTED
    }

    /**
     * One thing that somebody has done about it.
     *
     * @param by null where nobody had to ask for it, or it is not kept
     * @param officer to whom the case was given; null otherwise, and so on
     */
    public record Act(
            Deed deed,
            @Nullable AccountId by,
            Instant at,
            @Nullable OfficerId officer,
            @Nullable ReportId report,
            @Nullable EvidenceAccessId access,
            @Nullable Integer messages,
            @Nullable SanctionId sanction,
            @Nullable Authority authority,
            @Nullable String reference) {

        static Act of(Deed deed, @Nullable AccountId by, Instant at) {
            return new Act(deed, by, at, null, null, null, null, null, null, null);
        }

        Act to(OfficerId one) {
            return new Act(deed, by, at, one, report, access, messages, sanction, authority, reference);
        }

        Act with(ReportId one) {
            return new Act(deed, by, at, officer, one, access, messages, sanction, authority, reference);
        }

        Act with(EvidenceAccessId one) {
            return new Act(deed, by, at, officer, report, one, messages, sanction, authority, reference);
        }

        Act seeing(@Nullable EvidenceAccessId one, int many) {
            return new Act(deed, by, at, officer, report, one, many, sanction, authority, reference);
        }

        Act of(SanctionId one) {
            return new Act(deed, by, at, officer, report, access, messages, one, authority, reference);
        }

        Act referred(Authority to, String number) {
            return new Act(deed, by, at, officer, report, access, messages, sanction, to, number);
        }
    }

    /**
     * One wish to see more of a chat than was reported.
     *
     * @param why null once it has been erased
     * @param by who has answered; null while nobody has
     * @param until when it ends by itself; null where it was not granted
     */
    public record Access(
            EvidenceAccessId access,
            ChatId chat,
            Instant from,
            Instant to,
            @Nullable String why,
            OfficerId officer,
            Instant requestedAt,
            boolean refused,
            @Nullable AccountId by,
            @Nullable Instant until) {

        Access granted(AccountId one, Instant end) {
            return new Access(access, chat, from, to, why, officer, requestedAt, false, one, end);
        }

        Access refused(AccountId one) {
            return new Access(access, chat, from, to, why, officer, requestedAt, true, one, null);
        }
    }

    public Progress progress() {
        if (decision == null) return Progress.OPEN;
        if (appeal == null) return Progress.DECIDED;
        return heard == null ? Progress.APPEALED : Progress.CLOSED;
    }

    /** Whether any of its reports cannot wait. */
    public boolean priority() {
        return opened.priority() || reports.stream().anyMatch(ContentReported::priority);
    }

    /** The earliest deadline of its reports. */
    public Instant decideBy() {
        return Stream.concat(Stream.of(opened.decideBy()), reports.stream().map(ContentReported::decideBy))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether it should have been decided by then, and has not been. */
    public boolean overdue(Instant at) {
        return decision == null && !at.isBefore(decideBy());
    }

    public Optional<AccountId> account() {
        return Optional.ofNullable(opened.account());
    }

    public Set<ReportId> reportIds() {
        return reports.stream().map(ContentReported::report).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it may still be used, at that instant and for what it was granted. */
    public boolean usable(Access one, Instant at) {
        return one.until() != null
                && at.isBefore(one.until())
                && decision == null
                && one.officer().equals(officer);
    }

    /** Everybody who is named in it. */
    public Set<AccountId> people() {
        var officers = accesses.stream().map(one -> one.officer().account());
        var doers = acts.stream().map(Act::by).filter(Objects::nonNull);
        var given = acts.stream().map(Act::officer).filter(Objects::nonNull).map(OfficerId::account);
        var reported = reports.stream().map(ContentReported::account).filter(Objects::nonNull);
        var measured = measures.stream().map(Sanctioned::account);
        return Stream.of(officers, doers, given, reported, measured)
                .flatMap(all -> all)
                .collect(Collectors.toUnmodifiableSet());
    }
}
