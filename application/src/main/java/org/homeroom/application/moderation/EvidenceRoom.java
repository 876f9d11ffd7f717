package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.homeroom.application.Answer;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.application.chats.ChatQueries.Filter;
import org.homeroom.application.chats.ChatQueries.Message;
import org.homeroom.application.chats.ChatQueries.Page;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.cases.CaseTerms;
import org.homeroom.domain.moderation.cases.ViewEvidence;
import org.homeroom.domain.moderation.cases.ViewReported;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessGranted;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.CaseRecord;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReportRecord;
import org.homeroom.domain.moderation.facts.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Where those who look after a case look at what others have written. That somebody looks goes on record first; only then
 * is anything shown. Source: O4, F-25, decision 0102.
 */
public final class EvidenceRoom {

    private final Homeroom homeroom;
    private final History history;
    private final ChatQueries chats;
    private final Snapshots snapshots;
    private final CaseTerms terms;

    public EvidenceRoom(Homeroom homeroom, History history, ChatQueries chats, Snapshots snapshots, CaseTerms terms) {
        this.homeroom = homeroom;
        this.history = history;
        this.chats = chats;
        this.snapshots = snapshots;
        this.terms = terms;
    }

    /**
     * One report, without who has made it.
     *
     * @param account null for a whole chat
     * @param check null where a person has reported it
     * @param note what the reporter has to say; null for nothing, or once it has been erased
     * @param snapshot the message as it was; null for none, or once it has been erased
     * @param genuine whether the snapshot is what was reported
     */
    public record Reported(
            ReportId report,
            @Nullable ChatId chat,
            @Nullable MessageId message,
            @Nullable AccountId account,
            ViolationReason reason,
            @Nullable Check check,
            @Nullable String note,
            @Nullable Snapshot snapshot,
            boolean genuine,
            Instant at) {}

    /** @param shown empty where the answer is a refusal */
    public record Seen<T>(Answer answer, List<T> shown) {}

    /** What was reported, as it was then. */
    public CompletionStage<Seen<Reported>> reported(CaseId theCase, SchoolId school, AccountId by, Instant at) {
        return homeroom.ask(new ViewReported(theCase, school, by, at), Provenance.by(by))
                .thenCompose(answer -> answer.outcome() instanceof Outcome.Refused
                        ? CompletableFuture.completedStage(new Seen<>(answer, List.of()))
                        : reportsOf(theCase, school).thenApply(all -> new Seen<>(answer, all)));
    }

    private CompletionStage<List<Reported>> reportsOf(CaseId theCase, SchoolId school) {
        return history.stateOf(CaseRecord.of(theCase, school)).thenCompose(known -> {
            CompletionStage<List<Reported>> all = CompletableFuture.completedStage(List.of());
            for (var report : known.reports())
                all = all.thenCompose(some -> history.stateOf(ReportRecord.of(report))
                        .thenApply(one ->
                                Stream.concat(some.stream(), view(one).stream()).toList()));
            return all;
        });
    }

    private Optional<Reported> view(ReportRecord report) {
        var said = report.said();
        if (said == null) return Optional.empty();
        var note = report.filed() == null ? null : report.filed().note();
        return Optional.of(new Reported(
                said.report(),
                said.chat(),
                said.message(),
                said.account(),
                said.reason(),
                said.check(),
                note == null ? null : note.orNull(),
                said.snapshot() == null ? null : said.snapshot().orNull(),
                snapshots.genuine(said),
                said.at()));
    }

    /** The part of a chat to which a second officer has agreed, as it reads today; no more of it than is shown at once. */
    public CompletionStage<Seen<Message>> part(
            EvidenceAccessId access, CaseId theCase, SchoolId school, AccountId by, Instant at) {
        return granted(access, theCase, school)
                .thenCompose(grant -> grant.isEmpty()
                        ? CompletableFuture.completedStage(List.<Message>of())
                        : around(grant.get(), theCase, school))
                .thenCompose(found -> homeroom.ask(
                                new ViewEvidence(theCase, school, access, found.size(), by, terms, at),
                                Provenance.by(by))
                        .thenApply(answer ->
                                new Seen<>(answer, answer.outcome() instanceof Outcome.Refused ? List.of() : found)));
    }

    private CompletionStage<Optional<EvidenceAccessGranted>> granted(
            EvidenceAccessId access, CaseId theCase, SchoolId school) {
        return history.stateOf(Model.startingWith(Optional.<EvidenceAccessGranted>empty())
                .about(access, theCase, school)
                .on(EvidenceAccessGranted.class, (s, e) -> Optional.of(e)));
    }

    /** Those nearest to what was reported, the same number before and after it. */
    private CompletionStage<List<Message>> around(EvidenceAccessGranted grant, CaseId theCase, SchoolId school) {
        return middle(grant.chat(), theCase, school).thenCompose(middle -> {
            var filter = new Filter(grant.from(), false, null);
            var half = terms.messages() / 2;
            return chats.messages(grant.chat(), new Page(middle, false, half), filter)
                    .thenCombine(
                            chats.messages(grant.chat(), new Page(middle - 1, true, half), filter),
                            (before, after) -> within(grant, half, before, after));
        });
    }

    private static List<Message> within(
            EvidenceAccessGranted grant, int half, List<Message> before, List<Message> after) {
        return Stream.concat(before.stream().limit(half), after.stream().limit(half))
                .filter(one -> !one.at().isBefore(grant.from()) && one.at().isBefore(grant.to()))
                .sorted(Comparator.comparingLong(Message::position))
                .toList();
    }

    /** The place in the log of the first reported message there, or of the first report of the whole chat. */
    private CompletionStage<Long> middle(ChatId chat, CaseId theCase, SchoolId school) {
        return history.stateOf(CaseRecord.of(theCase, school)).thenCompose(known -> {
            CompletionStage<List<Long>> all = CompletableFuture.completedStage(List.of());
            for (var report : known.reports())
                all = all.thenCompose(some -> place(report, chat).thenApply(one -> {
                    var more = new ArrayList<>(some);
                    one.ifPresent(more::add);
                    return more;
                }));
            return all.thenApply(
                    places -> places.stream().min(Comparator.naturalOrder()).orElse(Long.MAX_VALUE));
        });
    }

    private CompletionStage<Optional<Long>> place(ReportId report, ChatId chat) {
        var said = Model.startingWith(false).about(report, chat).on(ContentReported.class, (s, e) -> true);
        return history.of(said.boundary()).thenCompose(found -> {
            if (found.isEmpty()) return CompletableFuture.completedStage(Optional.empty());
            var reported = (ContentReported) found.getFirst().event();
            if (reported.message() == null)
                return CompletableFuture.completedStage(
                        Optional.of(found.getFirst().position()));
            var posted =
                    Model.startingWith(false).about(reported.message(), chat).on(MessagePosted.class, (s, e) -> true);
            return history.of(posted.boundary())
                    .thenApply(places -> places.stream().findFirst().map(one -> one.position()));
        });
    }
}
