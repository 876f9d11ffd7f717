package org.homeroom.application.moderation;

import static org.homeroom.domain.moderation.reports.ReportRefusal.SNAPSHOT_OUTDATED;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.reports.Evidence;
import org.homeroom.domain.moderation.reports.FileReportOfCheck;
import org.homeroom.domain.moderation.reports.ReportContent;
import org.homeroom.domain.moderation.reports.ReportTerms;
import org.homeroom.domain.moderation.reports.Target;
import org.jspecify.annotations.Nullable;

/**
 * Reports of people and of checks. The message is taken as it is before the report is asked for; where its author changes
 * it in between, it is taken anew. Who reports is told to the rule alone: it is asked on nobody's behalf, so that beside
 * what is reported stands no account. Source: O3, O6, decisions 0077 and 0100.
 */
public final class Reports {

    private static final int ATTEMPTS = 5;

    private final Homeroom homeroom;
    private final Snapshots snapshots;
    private final ReportTerms terms;

    public Reports(Homeroom homeroom, Snapshots snapshots, ReportTerms terms) {
        this.homeroom = homeroom;
        this.snapshots = snapshots;
        this.terms = terms;
    }

    /**
     * What somebody has to say.
     *
     * @param child for whom a guardian says it; null for oneself
     * @param note null for nothing
     */
    public record Report(
            ReportId report,
            SchoolId school,
            Target target,
            AccountId reporter,
            @Nullable ChildId child,
            ViolationReason reason,
            @Nullable String note,
            Instant at) {}

    /** What a check has found. */
    public record Finding(
            ReportId report,
            SchoolId school,
            ChatId chat,
            MessageId message,
            Check check,
            ViolationReason reason,
            Instant at) {}

    public CompletionStage<Answer> file(Report said) {
        return said.target() instanceof Target.OfMessage(ChatId chat, MessageId message)
                ? withSnapshot(said.report(), chat, message, evidence -> command(said, evidence), ATTEMPTS)
                : homeroom.ask(command(said, null));
    }

    /** The message must be on record already. */
    public CompletionStage<Answer> file(Finding found) {
        return withSnapshot(
                found.report(),
                found.chat(),
                found.message(),
                evidence -> evidence == null
                        ? null
                        : new FileReportOfCheck(
                                found.report(),
                                found.school(),
                                found.chat(),
                                found.message(),
                                found.check(),
                                found.reason(),
                                evidence,
                                terms,
                                found.at()),
                ATTEMPTS);
    }

    private CompletionStage<Answer> withSnapshot(
            ReportId report,
            ChatId chat,
            MessageId message,
            Function<@Nullable Evidence, @Nullable Command<?>> wish,
            int attempts) {
        return snapshots
                .take(report, chat, message)
                .thenCompose(taken -> {
                    var command = wish.apply(taken.orElse(null));
                    return command == null
                            ? CompletableFuture.completedStage(new Answer(Outcome.refuse(GeneralRefusal.NOT_FOUND), 0))
                            : homeroom.ask(command);
                })
                .thenCompose(answer -> attempts > 1 && outdated(answer)
                        ? withSnapshot(report, chat, message, wish, attempts - 1)
                        : CompletableFuture.completedStage(answer));
    }

    private static boolean outdated(Answer answer) {
        return answer.outcome() instanceof Outcome.Refused refused && refused.reason() == SNAPSHOT_OUTDATED;
    }

    private ReportContent command(Report said, @Nullable Evidence evidence) {
        return new ReportContent(
                said.report(),
                said.school(),
                said.target(),
                said.reporter(),
                said.child(),
                said.reason(),
                said.note() == null ? null : Personal.of(said.reporter(), said.note()),
                evidence,
                terms,
                said.at());
    }
}
