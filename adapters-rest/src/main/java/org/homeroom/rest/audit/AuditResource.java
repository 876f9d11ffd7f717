package org.homeroom.rest.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.audit.AuditRefusal;
import org.homeroom.application.audit.Auditing;
import org.homeroom.application.audit.ChatReaders;
import org.homeroom.application.audit.Members;
import org.homeroom.application.audit.MembershipHistory;
import org.homeroom.application.audit.ParticipationBasis;
import org.homeroom.application.audit.RosterImportReview;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.AsOf;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Questions about the past, answered by replay of the log alone, as of any instant. No personal data in the answers. */
@Path("/v1")
@Authenticated
@Tag(name = "Audit")
public class AuditResource {

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final Auditing auditing;
    private final Members members;

    AuditResource(Desk desk, Caller caller, Cursor cursors, Auditing auditing, Members members) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.auditing = auditing;
        this.members = members;
    }

    /** @param next to be given as {@code cursor} for later ones; missing at the end */
    public record ImportFacts(
            List<RosterImportReview.Entry> events, @Nullable String next) {}

    @GET
    @Path("/schools/{school}/audit/chats/{chat}/readers")
    @Operation(operationId = "auditChatReaders", summary = "Q-01: who could read this chat at that instant")
    @APIResponseSchema(value = ChatReaders.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> readers(UUID school, UUID chat, @RestQuery @Nullable AsOf at) {
        var id = new SchoolId(school);
        return ifMayAsk(
                id,
                at,
                then -> Uni.createFrom()
                        .completionStage(() -> auditing.whoCouldRead(id, new ChatId(chat), then))
                        .map(answer -> answer.people().isEmpty()
                                ? Problem.of(GeneralRefusal.NOT_FOUND).toResponse()
                                : Response.ok(answer).build()));
    }

    @GET
    @Path("/schools/{school}/audit/chats/{chat}/participants/{child}/basis")
    @Operation(
            operationId = "auditParticipationBasis",
            summary = "Q-02: on what consent this child took part in this chat at that instant")
    @APIResponseSchema(value = ParticipationBasis.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> basis(UUID school, UUID chat, UUID child, @RestQuery @Nullable AsOf at) {
        var id = new SchoolId(school);
        return ifMayAsk(
                id,
                at,
                then -> Uni.createFrom()
                        .completionStage(() -> auditing.basisOf(id, new ChatId(chat), new ChildId(child), then))
                        .map(answer -> answer.evidence().isEmpty()
                                ? Problem.of(GeneralRefusal.NOT_FOUND).toResponse()
                                : Response.ok(answer).build()));
    }

    @GET
    @Path("/schools/{school}/audit/members/{account}")
    @Operation(
            operationId = "auditMembership",
            summary = "Q-05: how somebody came into the school, who decided and who had invited")
    @APIResponseSchema(value = MembershipHistory.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> membership(UUID school, UUID account, @RestQuery @Nullable AsOf at) {
        var id = new SchoolId(school);
        return ifMayAsk(
                id,
                at,
                then -> Uni.createFrom()
                        .completionStage(() -> members.historyOf(new AccountId(account), id, then))
                        .map(answer -> answer.entries().isEmpty()
                                ? Problem.of(GeneralRefusal.NOT_FOUND).toResponse()
                                : Response.ok(answer).build()));
    }

    @GET
    @Path("/schools/{school}/audit/roster-imports/{theImport}")
    @Operation(
            operationId = "auditRosterImport",
            summary = "Q-18: what this import changed, who approved it, and what was halted")
    @APIResponseSchema(value = ImportFacts.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> rosterImport(
            UUID school,
            UUID theImport,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") Limit limit) {
        var id = new SchoolId(school);
        var list = "import/" + theImport;
        var after = cursor == null ? OptionalLong.of(-1) : cursors.read(list, cursor);
        if (after.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("cursor", "the next of an earlier page of this list")
                            .toResponse());
        return ifMayAsk(
                id,
                () -> Uni.createFrom()
                        .completionStage(() ->
                                auditing.whatImportDid(id, new ImportId(theImport), after.getAsLong(), limit.value()))
                        .map(page -> page.events().isEmpty()
                                ? Problem.of(GeneralRefusal.NOT_FOUND).toResponse()
                                : Response.ok(new ImportFacts(
                                                page.events(),
                                                page.next() == null ? null : cursors.write(list, page.next())))
                                        .build()));
    }

    private Uni<Response> ifMayAsk(SchoolId school, @Nullable AsOf at, Function<Instant, Uni<Response>> question) {
        var now = desk.now();
        var then = at == null ? now : at.instant();
        return ifMayAsk(
                school,
                () -> then.isAfter(now)
                        ? Uni.createFrom()
                                .item(Problem.of(AuditRefusal.INSTANT_IN_THE_FUTURE)
                                        .toResponse())
                        : question.apply(then));
    }

    private Uni<Response> ifMayAsk(SchoolId school, Supplier<Uni<Response>> question) {
        return Uni.createFrom()
                .completionStage(() -> auditing.mayAsk(caller.account(), school))
                .flatMap(may -> may
                        ? question.get()
                        : Uni.createFrom()
                                .item(Problem.of(GeneralRefusal.NOT_FOUND).toResponse()));
    }
}
