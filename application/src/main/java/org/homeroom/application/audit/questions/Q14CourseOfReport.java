package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Asker;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseAssigned;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseReferred;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.CaseEvent.GuardiansInformed;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.jspecify.annotations.Nullable;

/** What happened to a report: when, what was decided by which rule, and whether who decided was too close. */
public final class Q14CourseOfReport implements Question {

    @Override
    public String id() {
        return "Q-14";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.REPORT, Parameter.AT, Parameter.KNOWN);
    }

    /** Whoever works in the school may have been reported, and is not to learn who has done it. */
    @Override
    public Set<Asker> askers() {
        return Set.of(Asker.AUDITOR);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var seen = past.knownAt(asked.known()).effectiveBy(asked.at());
        var report = seen.entries(
                List.of(asked.report(), asked.school()), ContentReported.class, CaseOpened.class, ReportMerged.class);
        var reported = report.stream()
                .filter(one -> one.event() instanceof ContentReported)
                .findFirst();
        if (reported.isEmpty()) return List.of();
        var content = (ContentReported) reported.get().event();
        var said = new ArrayList<Statement>();
        said.add(Statement.that("reported")
                .with("when", content.at())
                .with("reason", content.reason())
                .with("chat", content.chat())
                .with("message", content.message())
                .with("priority", content.priority())
                .with("decideBy", content.decideBy())
                .with(
                        "digest",
                        content.digest() == null ? null : content.digest().value())
                .because(reported.get()));
        var theCase = report.stream().flatMap(one -> caseOf(one).stream()).findFirst();
        if (theCase.isEmpty()) said.add(Statement.that("no-case-yet"));
        else said.addAll(course(theCase.get(), content, seen, asked));
        return List.copyOf(said);
    }

    private static Optional<CaseId> caseOf(Recorded one) {
        return switch (one.event()) {
            case CaseOpened e -> Optional.of(e.theCase());
            case ReportMerged e -> Optional.of(e.theCase());
            default -> Optional.empty();
        };
    }

    private static List<Statement> course(CaseId theCase, ContentReported content, Past seen, Asked asked) {
        var entries = seen.entries(
                List.of(theCase, asked.school()),
                CaseOpened.class,
                ReportMerged.class,
                CaseAssigned.class,
                CaseDecided.class,
                DecisionAppealed.class,
                AppealDecided.class,
                GuardiansInformed.class,
                CaseReferred.class,
                SanctionImposed.class);
        var said = new ArrayList<Statement>();
        OfficerId first = null;
        for (var one : entries) {
            said.add(step(one, content));
            switch (one.event()) {
                case CaseDecided e -> {
                    said.add(closeness(e.by(), e.account(), null, one, seen, asked));
                    first = e.by();
                }
                case AppealDecided e -> said.add(closeness(e.by(), e.account(), first, one, seen, asked));
                default -> {}
            }
        }
        return said;
    }

    private static Statement step(Recorded one, ContentReported content) {
        var said = Statement.that(one.event().getClass().getSimpleName())
                .with("when", one.event().at())
                .because(one);
        return switch (one.event()) {
            case CaseOpened e -> said.with("case", e.theCase()).with("decideBy", e.decideBy());
            case ReportMerged e -> said.with("case", e.theCase()).with("by", e.by());
            case CaseAssigned e -> said.with("officer", e.officer());
            case CaseDecided e ->
                said.with("by", e.by())
                        .with("verdict", e.verdict())
                        .with("reason", e.reason())
                        .with("rule", e.rule())
                        .with("why", e.why())
                        .with("inTime", !e.at().isAfter(content.decideBy()));
            case DecisionAppealed e -> said.with("account", e.account()).with("by", new AccountId(e.by()));
            case AppealDecided e ->
                said.with("by", e.by()).with("verdict", e.verdict()).with("why", e.why());
            case GuardiansInformed e ->
                said.with("account", e.account())
                        .with("guardians", e.guardians().size());
            case CaseReferred e -> said.with("authority", e.authority()).with("reference", e.reference());
            case SanctionImposed e ->
                said.with("account", e.account())
                        .with("kind", e.kind())
                        .with("from", e.from())
                        .with("until", e.until());
            default -> said;
        };
    }

    /** @param first who had decided before, where it is an appeal */
    private static Statement closeness(
            OfficerId by, @Nullable AccountId about, @Nullable OfficerId first, Recorded one, Past seen, Asked asked) {
        var filed = seen.entries(List.of(asked.report()), ReportFiled.class);
        var own = filed.stream()
                .anyMatch(entry -> entry.event() instanceof ReportFiled e
                        && e.reporter().account().equals(by.account()));
        var kin = about == null ? null : seen.read(Kinship.of(by.account(), about));
        var says = kin != null && kin.state().close()
                ? "too-close"
                : own ? "reported-and-decided" : by.equals(first) ? "judged-own-decision" : "no-conflict";
        return Statement.that(says).with("by", by).because(one).because(kin == null ? List.of() : kin.recorded());
    }
}
