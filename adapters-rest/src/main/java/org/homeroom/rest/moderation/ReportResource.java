package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.moderation.OwnReports;
import org.homeroom.application.moderation.Reports;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.reports.Target;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Saying that something breaks the rules. Who says so is never told to who is reported. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class ReportResource {

    private final Desk desk;
    private final Caller caller;
    private final Reports reports;
    private final OwnReports own;

    ReportResource(Desk desk, Caller caller, Reports reports, OwnReports own) {
        this.desk = desk;
        this.caller = caller;
        this.reports = reports;
        this.own = own;
    }

    /**
     * Names a chat and a message of it, a whole chat alone, or a person alone.
     *
     * @param child for whom I report it, being a guardian; missing for myself
     * @param note what I have to say
     */
    public record NewReport(
            @Nullable UUID chat,
            @Nullable UUID message,
            @Nullable UUID person,
            @Nullable UUID child,
            @NotNull ViolationReason reason,
            @Nullable String note) {}

    public enum State {
        OPEN,
        DECIDED
    }

    /** @param state whether the school has answered; what it has answered is for others */
    public record MyReport(UUID report, UUID school, ViolationReason reason, Instant reportedAt, State state) {}

    @PUT
    @Path("/schools/{school}/reports/{report}")
    @Operation(
            operationId = "reportContent",
            summary = "Report a message, a person or a chat",
            description =
                    "Under an id of my own making; repeating it changes nothing. The message is kept as it is now,"
                            + " whatever becomes of it. Who may see it, or could see it then, may report it.")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> report(UUID school, UUID report, @Valid @NotNull NewReport body) {
        var target = target(body);
        if (target.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("", "a chat with or without a message, or a person")
                            .toResponse());
        var said = new Reports.Report(
                new ReportId(report),
                new SchoolId(school),
                target.get(),
                caller.account(),
                body.child() == null ? null : new ChildId(body.child()),
                body.reason(),
                body.note(),
                desk.now());
        return Desk.answered(() -> reports.file(said), answer -> Response.status(201));
    }

    private static Optional<Target> target(NewReport body) {
        var chat = body.chat();
        var message = body.message();
        var person = body.person();
        if (person != null)
            return chat == null && message == null
                    ? Optional.of(new Target.OfPerson(new AccountId(person)))
                    : Optional.empty();
        if (chat == null) return Optional.empty();
        return Optional.of(
                message == null
                        ? new Target.OfChat(new ChatId(chat))
                        : new Target.OfMessage(new ChatId(chat), new MessageId(message)));
    }

    @GET
    @Path("/me/reports")
    @Operation(
            operationId = "listMyReports",
            summary = "What I have reported, the newest first, and whether it is decided")
    public Uni<List<MyReport>> mine(@RestQuery @DefaultValue("50") Limit limit) {
        return Uni.createFrom()
                .completionStage(() -> own.of(caller.account(), limit.value()))
                .map(all -> all.stream()
                        .map(one -> new MyReport(
                                one.report().value(),
                                one.school().value(),
                                one.reason(),
                                one.at(),
                                one.decided() ? State.DECIDED : State.OPEN))
                        .toList());
    }
}
