package org.homeroom.rest.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.application.memberships.MembershipQueries.RosterEntry;
import org.homeroom.application.memberships.Relation;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.ConsentRefusal;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.links.HandOutGuardianLinkToken;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.consent.CodeSheet.Line;
import org.homeroom.rest.consent.CodeSheet.Remark;

/** Codes for the guardians of a whole class, on paper. Every sheet issues new codes, so it is a POST. Source: F-06. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class CodeSheetResource {

    private static final ConsentTerms TERMS = ConsentTerms.DEFAULT;

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;
    private final History history;
    private final Homeroom homeroom;
    private final MembershipQueries queries;

    CodeSheetResource(
            Desk desk,
            Caller caller,
            KeyedHashes hashes,
            History history,
            Homeroom homeroom,
            MembershipQueries queries) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
        this.history = history;
        this.homeroom = homeroom;
        this.queries = queries;
    }

    @POST
    @Path("/schools/{school}/classes/{theClass}/guardian-code-sheets")
    @Produces("text/html")
    @Operation(
            operationId = "printGuardianCodes",
            summary = "A page to print, with a code and a QR code for the guardians of every pupil of the own class")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> sheet(UUID school, UUID theClass) {
        return handedOut(
                new SchoolId(school),
                new ClassId(theClass),
                sheet -> Response.ok(sheet.html(), "text/html;charset=utf-8")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"));
    }

    @POST
    @Path("/schools/{school}/classes/{theClass}/guardian-code-tables")
    @Produces("text/csv")
    @Operation(
            operationId = "tabulateGuardianCodes",
            summary = "The same as a table: a code for the guardians of every pupil of the own class")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> table(UUID school, UUID theClass) {
        return handedOut(
                new SchoolId(school),
                new ClassId(theClass),
                sheet -> Response.ok(sheet.csv(), "text/csv;charset=utf-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes.csv\""));
    }

    private Uni<Response> handedOut(
            SchoolId school, ClassId theClass, Function<CodeSheet, Response.ResponseBuilder> shown) {
        var me = caller.account();
        return Uni.createFrom()
                .completionStage(() -> Relation.of(me, school, history))
                .flatMap(relation -> relation.maySeeRosterOf(theClass)
                        ? pupils(school, theClass)
                        : Uni.createFrom().item(List.<RosterEntry>of()))
                .flatMap(pupils -> pupils.isEmpty()
                        ? Uni.createFrom()
                                .item(Problem.of(GeneralRefusal.NOT_FOUND).toResponse())
                        : sheet(school, theClass, pupils, me)
                                .map(sheet -> shown.apply(sheet)
                                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                        .build()));
    }

    private Uni<List<RosterEntry>> pupils(SchoolId school, ClassId theClass) {
        return Uni.createFrom()
                .completionStage(() -> queries.roster(school, theClass))
                .map(all -> all.stream()
                        .filter(entry -> entry.role() == RosterRole.PUPIL)
                        .toList());
    }

    private Uni<CodeSheet> sheet(SchoolId school, ClassId theClass, List<RosterEntry> pupils, AccountId me) {
        var now = desk.now();
        var lines = Multi.createFrom()
                .iterable(pupils)
                .onItem()
                .transformToUniAndConcatenate(pupil -> line(pupil, school, me, now))
                .collect()
                .asList();
        return Uni.combine()
                .all()
                .unis(
                        lines,
                        Uni.createFrom().completionStage(() -> queries.classes(school)),
                        Uni.createFrom().completionStage(() -> queries.school(school)))
                .asTuple()
                .map(all -> new CodeSheet(
                        all.getItem2().stream()
                                .filter(one -> one.id().equals(theClass))
                                .map(MembershipQueries.SchoolClass::title)
                                .findFirst()
                                .orElse(""),
                        all.getItem1(),
                        now.plus(TERMS.pairingCodeLifetime()),
                        all.getItem3().map(one -> ZoneId.of(one.zone())).orElse(ZoneId.of("UTC"))));
    }

    private Uni<Line> line(RosterEntry pupil, SchoolId school, AccountId me, Instant now) {
        var account = pupil.account();
        if (account == null) return Uni.createFrom().item(new Line(pupil.name(), null, Remark.NOT_REGISTERED));
        var code = Codes.pairing();
        var command = new HandOutGuardianLinkToken(
                account.asChild(), school, hashes.linkToken(code), TERMS.pairingCodeLifetime(), TERMS, me, now);
        return Uni.createFrom()
                .completionStage(() -> homeroom.ask(command, Provenance.by(me)))
                .map(answer -> switch (answer.outcome()) {
                    case Outcome.Accepted done -> new Line(pupil.name(), code, Remark.CODE);
                    case Outcome.Refused refused ->
                        new Line(
                                pupil.name(),
                                null,
                                refused.reason() == ConsentRefusal.TOO_MANY_LINK_TOKENS
                                        ? Remark.ENOUGH_CODES
                                        : Remark.NO_CODE);
                });
    }
}
