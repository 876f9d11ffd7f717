package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.moderation.Onlooker;
import org.homeroom.application.moderation.ReportQueries;
import org.homeroom.application.moderation.ReportQueries.Entry;
import org.homeroom.application.moderation.ReportQueries.Filter;
import org.homeroom.application.moderation.ReportQueries.Page;
import org.homeroom.application.moderation.ReportQueries.Progress;
import org.homeroom.application.moderation.ReportQueries.Unseen;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Parameters;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits for those who decide about reports. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class QueueResource {

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final Onlookers onlookers;
    private final ReportQueries reports;
    private final AccountQueries accounts;

    QueueResource(
            Desk desk,
            Caller caller,
            Cursor cursors,
            Onlookers onlookers,
            ReportQueries reports,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.onlookers = onlookers;
        this.reports = reports;
        this.accounts = accounts;
    }

    /** How far something has come. WAITING is everything about which somebody has to do something. */
    public enum QueueState {
        WAITING(null),
        NEW(Progress.NEW),
        OPEN(Progress.OPEN),
        APPEALED(Progress.APPEALED),
        DECIDED(Progress.DECIDED),
        CLOSED(Progress.CLOSED);

        private final @Nullable Progress progress;

        QueueState(@Nullable Progress progress) {
            this.progress = progress;
        }

        static QueueState of(Progress progress) {
            return QueueState.valueOf(progress.name());
        }
    }

    /**
     * A report that nobody looks into, or a case.
     *
     * @param report the first of the case
     * @param theCase missing while nobody looks into it
     * @param overdue it should have been decided by now
     * @param chat where it happened; missing where it is about a person as such
     * @param account who is reported; missing for a whole chat
     * @param check missing where a person has reported it
     * @param officer who looks after it; missing while nobody does
     * @param reports how many belong to it
     */
    public record QueueEntry(
            UUID report,
            @Nullable @JsonProperty("case") UUID theCase,
            QueueState state,
            ViolationReason reason,
            boolean priority,
            Instant decideBy,
            boolean overdue,
            @Nullable UUID chat,
            @Nullable ChatKind chatKind,
            @Nullable UUID message,
            @Nullable UUID account,
            @Nullable Name name,
            @Nullable Check check,
            @Nullable UUID officer,
            @Nullable Name officerName,
            int reports,
            Instant reportedAt) {}

    /** @param next to be given as {@code cursor} for the following ones; missing at the end */
    public record ReportQueue(
            List<QueueEntry> entries, @Nullable String next) {}

    @GET
    @Path("/schools/{school}/report-queue")
    @Operation(
            operationId = "listReportQueue",
            summary = "What was reported: what cannot wait first, then by deadline",
            description = "For those who decide about reports. What is about me or a relative, or was reported by me,"
                    + " is not in it, and nothing says who has reported anything.")
    @APIResponseSchema(value = ReportQueue.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> queue(
            UUID school,
            @Parameter(schema = @Schema(implementation = QueueState.class, defaultValue = "WAITING"))
                    @RestQuery
                    @DefaultValue("WAITING")
                    String state,
            @Parameter(schema = @Schema(implementation = ViolationReason.class)) @RestQuery @Nullable String reason,
            @Parameter(schema = @Schema(implementation = ChatKind.class)) @RestQuery("chat-kind") @Nullable String chatKind,
            @RestQuery boolean overdue,
            @RestQuery boolean mine,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") Limit limit) {
        var me = caller.account();
        var now = desk.now();
        var asked = Objects.requireNonNull(Parameters.oneOf(QueueState.class, "state", state));
        var filter = new Filter(
                asked.progress,
                Parameters.oneOf(ViolationReason.class, "reason", reason),
                Parameters.oneOf(ChatKind.class, "chat-kind", chatKind),
                overdue ? now : null,
                mine ? OfficerId.of(me) : null);
        var list = "report-queue/" + school + "/"
                + String.join(
                        "/",
                        state,
                        String.valueOf(reason),
                        String.valueOf(chatKind),
                        String.valueOf(overdue),
                        String.valueOf(mine));
        var after = cursor == null ? OptionalLong.of(0) : cursors.read(list, cursor);
        if (after.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("cursor", "the next of an earlier page of this list")
                            .toResponse());
        var id = new SchoolId(school);
        return onlookers.deciding(
                me, id, now, onlooker -> page(id, filter, onlooker, after.getAsLong(), limit.value(), list, now));
    }

    private Uni<Response> page(
            SchoolId school, Filter filter, Onlooker onlooker, long after, int limit, String list, Instant now) {
        var unseen = new Unseen(onlooker.relatives().all(), onlooker.filed());
        return Uni.createFrom()
                .completionStage(() -> reports.queue(school, filter, unseen, new Page(after, limit + 1)))
                .flatMap(found -> {
                    var shown = found.subList(0, Math.min(limit, found.size()));
                    var next = found.size() > limit
                            ? cursors.write(list, shown.getLast().position())
                            : null;
                    return named(shown)
                            .map(names -> Response.ok(new ReportQueue(
                                            shown.stream()
                                                    .map(one -> view(one, names, now))
                                                    .toList(),
                                            next))
                                    .build());
                });
    }

    private Uni<Map<AccountId, PersonName>> named(List<Entry> entries) {
        var people = entries.stream()
                .flatMap(one -> Stream.of(
                        one.account(),
                        one.officer() == null ? null : one.officer().account()))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return Uni.createFrom().completionStage(() -> accounts.names(people));
    }

    private static QueueEntry view(Entry one, Map<AccountId, PersonName> names, Instant now) {
        var account = one.account();
        var officer = one.officer();
        return new QueueEntry(
                one.report().value(),
                one.theCase() == null ? null : one.theCase().value(),
                QueueState.of(one.progress()),
                one.reason(),
                one.priority(),
                one.decideBy(),
                one.overdue(now),
                one.chat() == null ? null : one.chat().value(),
                one.chatKind(),
                one.message() == null ? null : one.message().value(),
                account == null ? null : account.value(),
                account == null ? null : Name.of(names.get(account)),
                one.check(),
                officer == null ? null : officer.value(),
                officer == null ? null : Name.of(names.get(officer.account())),
                one.reports(),
                one.reportedAt());
    }
}
