package org.homeroom.rest.evidence;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.accounts.LeavingQueries;
import org.homeroom.application.evidence.ErasureCertificate;
import org.homeroom.application.evidence.SignedLog;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.operations.ListParkedEvents;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Problem;

/**
 * What proves that personal data were erased, to be kept with the act: as JSON, or as a page to print for whoever accepts
 * {@code text/html}. Source: S-40.
 */
@Path("/v1")
@Authenticated
@Tag(name = "Evidence")
public class ErasureCertificateResource {

    private final Caller caller;
    private final History history;
    private final Homeroom homeroom;
    private final LeavingQueries leaving;
    private final SignedLog log;

    ErasureCertificateResource(
            Caller caller, History history, Homeroom homeroom, LeavingQueries leaving, SignedLog log) {
        this.caller = caller;
        this.history = history;
        this.homeroom = homeroom;
        this.leaving = leaving;
        this.log = log;
    }

    @GET
    @Path("/schools/{school}/people/{account}/erasure/certificate")
    @Produces({"application/json", "text/html"})
    @Operation(operationId = "erasureCertificate", summary = "What proves that the data of a member were erased")
    @APIResponseSchema(value = ErasureCertificate.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> ofMember(UUID school, UUID account, @Context HttpHeaders headers) {
        var id = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> {
                    if (!relation.any()) return refused(GeneralRefusal.NOT_FOUND);
                    if (!relation.administrator() && !relation.auditor()) return refused(GeneralRefusal.NOT_AUTHORISED);
                    return Uni.createFrom()
                            .completionStage(() -> leaving.erasures(id))
                            .flatMap(all -> all.stream()
                                            .anyMatch(
                                                    one -> one.account().value().equals(account))
                                    ? certificate(account, headers)
                                    : refused(GeneralRefusal.NOT_FOUND));
                });
    }

    @GET
    @Path("/operations/erasures/{account}/certificate")
    @Produces({"application/json", "text/html"})
    @Operation(
            operationId = "erasureCertificateWithoutSchool",
            summary = "What proves that the data of somebody were erased who belonged to no school")
    @APIResponseSchema(value = ErasureCertificate.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> withoutSchool(UUID account, @Context HttpHeaders headers) {
        return Uni.createFrom()
                .completionStage(() -> homeroom.consider(new ListParkedEvents(caller.account())))
                .flatMap(outcome -> outcome instanceof Outcome.Refused refused
                        ? refused(refused.reason())
                        : certificate(account, headers));
    }

    private Uni<Response> certificate(UUID account, HttpHeaders headers) {
        Supplier<CompletionStage<Optional<ErasureCertificate>>> found = () -> log.certificate(new AccountId(account));
        return Uni.createFrom()
                .completionStage(found)
                .map(answer -> answer.map(one -> shown(one, headers))
                        .orElseGet(() -> Problem.of(GeneralRefusal.NOT_FOUND).toResponse()));
    }

    private static Response shown(ErasureCertificate certificate, HttpHeaders headers) {
        var first = headers.getAcceptableMediaTypes().getFirst();
        return first.isCompatible(MediaType.TEXT_HTML_TYPE) && !first.isWildcardType()
                ? Response.ok(CertificatePage.of(certificate), "text/html;charset=utf-8")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .build()
                : Response.ok(certificate, MediaType.APPLICATION_JSON).build();
    }

    private static Uni<Response> refused(Refusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
