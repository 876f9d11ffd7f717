package org.homeroom.rest.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.consent.ConsentQueries;
import org.homeroom.application.consent.ConsentQueries.GuardianLink;
import org.homeroom.application.consent.TokenHolder;
import org.homeroom.application.memberships.Relation;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.links.ClaimGuardianLink;
import org.homeroom.domain.consent.links.HandOutGuardianLinkToken;
import org.homeroom.domain.consent.links.IssueGuardianLinkToken;
import org.homeroom.domain.consent.links.RevokeGuardianLinkToken;
import org.homeroom.domain.consent.links.VerifyGuardianLink;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Guessable;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** How a guardian follows a child: token from the child, claim by the adult, check by the school. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class GuardianLinkResource {

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;
    private final History history;
    private final ConsentQueries consents;
    private final AccountQueries accounts;

    GuardianLinkResource(
            Desk desk,
            Caller caller,
            KeyedHashes hashes,
            History history,
            ConsentQueries consents,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
        this.history = history;
        this.consents = consents;
        this.accounts = accounts;
    }

    /** @param token to be handed to a guardian; it is shown this once */
    public record TokenIssued(String token, Instant expiresAt) {}

    public record Claim(@NotBlank String token, @NotNull GuardianKind kind) {}

    public record Claimed(UUID link, UUID child) {}

    public record Link(
            UUID id,
            UUID child,
            @Nullable Name childName,
            UUID guardian,
            @Nullable Name guardianName,
            GuardianKind kind,
            boolean verified) {}

    @POST
    @Path("/me/guardian-link-tokens")
    @Operation(operationId = "issueGuardianLinkToken", summary = "Get a token that I can hand to my guardian")
    @APIResponseSchema(value = TokenIssued.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> issueToken() {
        var token = Codes.token();
        var now = desk.now();
        var me = caller.account();
        var issued = new TokenIssued(token, now.plus(ConsentTerms.DEFAULT.tokenLifetime()));
        return desk.ask(
                me,
                new IssueGuardianLinkToken(me.asChild(), hashes.linkToken(token), ConsentTerms.DEFAULT, now),
                answer -> Response.status(201).entity(issued));
    }

    @POST
    @Path("/me/guardian-link-codes")
    @Operation(
            operationId = "issueGuardianLinkCode",
            summary = "Get a short code that I can write down for my guardian; good for a week")
    @APIResponseSchema(value = TokenIssued.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> issueCode() {
        var code = Codes.pairing();
        var now = desk.now();
        var me = caller.account();
        var lifetime = ConsentTerms.DEFAULT.pairingCodeLifetime();
        var issued = new TokenIssued(code, now.plus(lifetime));
        return desk.ask(
                me,
                new IssueGuardianLinkToken(me.asChild(), hashes.linkToken(code), lifetime, ConsentTerms.DEFAULT, now),
                answer -> Response.status(201).entity(issued));
    }

    /** @param token that nobody shall claim me with any more; in the body, since addresses are written down */
    public record Revocation(@NotBlank String token) {}

    @POST
    @Path("/me/guardian-link-token-revocations")
    @Operation(operationId = "revokeGuardianLinkToken", summary = "Take back a token or a code that nobody has used")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> revokeToken(@Valid @NotNull Revocation revocation) {
        var me = caller.account();
        return desk.ask(
                me, new RevokeGuardianLinkToken(me.asChild(), hashes.linkToken(revocation.token()), desk.now()));
    }

    @POST
    @Path("/schools/{school}/children/{child}/guardian-link-codes")
    @Operation(
            operationId = "handOutGuardianLinkCode",
            summary = "Get a short code for the guardian of a pupil, as the homeroom teacher")
    @APIResponseSchema(value = TokenIssued.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> handOutCode(UUID school, UUID child) {
        var code = Codes.pairing();
        var now = desk.now();
        var me = caller.account();
        var issued = new TokenIssued(code, now.plus(ConsentTerms.DEFAULT.pairingCodeLifetime()));
        return desk.ask(
                me,
                new HandOutGuardianLinkToken(
                        new ChildId(child),
                        new SchoolId(school),
                        hashes.linkToken(code),
                        ConsentTerms.DEFAULT.pairingCodeLifetime(),
                        ConsentTerms.DEFAULT,
                        me,
                        now),
                answer -> Response.status(201).entity(issued));
    }

    @POST
    @Path("/guardian-links")
    @Guessable
    @Operation(
            operationId = "claimGuardianLink",
            summary = "Say that I am the guardian of the child whose token I hold")
    @APIResponseSchema(value = Claimed.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> claim(@Valid @NotNull Claim claim) {
        var me = caller.account();
        var token = hashes.linkToken(claim.token());
        return Uni.createFrom()
                .completionStage(() -> TokenHolder.of(token, history))
                .flatMap(child -> desk.ask(
                        me,
                        new ClaimGuardianLink(
                                new LinkId(UUID.randomUUID()),
                                token,
                                child.orElse(null),
                                me.asGuardian(),
                                claim.kind(),
                                ConsentTerms.DEFAULT,
                                desk.now()),
                        answer -> answer.outcome().events().isEmpty()
                                ? Response.noContent()
                                : Response.status(201).entity(claimed(Desk.the(GuardianLinkClaimed.class, answer)))));
    }

    private static Claimed claimed(GuardianLinkClaimed event) {
        return new Claimed(event.link().value(), event.child().value());
    }

    @GET
    @Path("/schools/{school}/guardian-links")
    @Operation(operationId = "listGuardianLinks", summary = "Who says to be guardian of whom; unverified ones first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Link.class)))
    public Uni<Response> links(UUID school) {
        var id = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation ->
                        relation.administrator() || !relation.homeroom().isEmpty()
                                ? Uni.createFrom()
                                        .completionStage(() -> consents.linksIn(id))
                                        .flatMap(this::named)
                                        .map(found -> Response.ok(found).build())
                                : Uni.createFrom()
                                        .item(Problem.of(
                                                        relation.any()
                                                                ? GeneralRefusal.NOT_AUTHORISED
                                                                : GeneralRefusal.NOT_FOUND)
                                                .toResponse()));
    }

    @PUT
    @Path("/schools/{school}/guardian-links/{link}/verification")
    @Operation(
            operationId = "verifyGuardianLink",
            summary = "Confirm from the school's records that this is a guardian")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> verify(UUID school, UUID link) {
        var me = caller.account();
        return Uni.createFrom()
                .completionStage(() -> consents.link(new LinkId(link)))
                .flatMap(found -> found.map(known -> desk.ask(
                                me,
                                new VerifyGuardianLink(
                                        known.id(),
                                        known.child(),
                                        known.guardian(),
                                        new SchoolId(school),
                                        me,
                                        desk.now())))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Problem.of(GeneralRefusal.NOT_FOUND).toResponse())));
    }

    private Uni<List<Link>> named(List<GuardianLink> links) {
        var people = links.stream()
                .flatMap(link ->
                        Stream.of(link.child().account(), link.guardian().account()))
                .toList();
        return Uni.createFrom()
                .completionStage(() -> accounts.names(people))
                .map(names -> links.stream().map(link -> named(link, names)).toList());
    }

    private static Link named(GuardianLink link, Map<AccountId, PersonName> names) {
        return new Link(
                link.id().value(),
                link.child().value(),
                Name.of(names.get(link.child().account())),
                link.guardian().value(),
                Name.of(names.get(link.guardian().account())),
                link.kind(),
                link.verified());
    }
}
