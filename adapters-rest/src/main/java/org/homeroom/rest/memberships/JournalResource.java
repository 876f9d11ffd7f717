package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.memberships.JournalSource;
import org.homeroom.application.memberships.JournalSource.Voucher;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.LinkJournalIdentity;
import org.homeroom.domain.accounts.facts.AccountEvent.JournalIdentityLinked;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.joining.JoinByJournal;
import org.homeroom.domain.memberships.joining.JoiningRefusal;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Guessable;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** The electronic journal: the account is linked to it, people join a school by it, and find it again. */
@Path("/v1")
@Authenticated
@Tag(name = "Memberships")
public class JournalResource {

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;
    private final History history;
    private final JournalSource journals;

    JournalResource(Desk desk, Caller caller, KeyedHashes hashes, History history, JournalSource journals) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
        this.history = history;
        this.journals = journals;
    }

    /** @param ticket that the journal has issued to me, good for one question */
    public record Ticket(@NotBlank String ticket) {}

    /** @param membership none where I was a member already */
    public record Joined(@Nullable UUID membership) {}

    public record Page(URI page) {}

    @POST
    @Path("/me/journals/{source}/links")
    @Guessable
    @Operation(operationId = "linkJournal", summary = "Link my account to the journal that vouches for me")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> link(String source, @Valid @NotNull Ticket ticket) {
        return vouched(source, ticket, voucher -> link(source, voucher));
    }

    @POST
    @Path("/schools/{school}/journals/{source}/joinings")
    @Guessable
    @Operation(
            operationId = "joinByJournal",
            summary = "Link my account and take the place that the school's roster has for me")
    @APIResponseSchema(value = Joined.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> join(UUID school, String source, @Valid @NotNull Ticket ticket) {
        return vouched(
                source,
                ticket,
                voucher -> link(source, voucher)
                        .flatMap(linked -> linked.getStatus() == 204
                                ? join(new SchoolId(school), source, voucher)
                                : Uni.createFrom().item(linked)));
    }

    @GET
    @Path("/me/journals/{source}/page")
    @Operation(operationId = "getJournalPage", summary = "Where I find my journal, once my account is linked to one")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> page(String source) {
        var page = journals.page(source);
        if (page.isEmpty()) return refused(GeneralRefusal.NOT_FOUND);
        var links =
                Model.startingWith(false).about(caller.account()).on(JournalIdentityLinked.class, (linked, e) -> true);
        return Uni.createFrom()
                .completionStage(() -> history.stateOf(links))
                .map(linked -> linked
                        ? Response.ok(new Page(page.get())).build()
                        : Problem.of(JoiningRefusal.JOURNAL_NOT_LINKED).toResponse());
    }

    private Uni<Response> vouched(String source, Ticket ticket, Function<Voucher, Uni<Response>> work) {
        if (!journals.knows(source)) return refused(GeneralRefusal.NOT_FOUND);
        return Uni.createFrom()
                .completionStage(() -> journals.redeem(source, ticket.ticket()))
                .flatMap(voucher -> voucher.map(work).orElseGet(() -> refused(JoiningRefusal.JOURNAL_NOT_LINKED)));
    }

    private Uni<Response> link(String source, Voucher voucher) {
        AccountId me = caller.account();
        return desk.ask(me, new LinkJournalIdentity(me, hashes.journal(source, voucher.subject()), desk.now()));
    }

    private Uni<Response> join(SchoolId school, String source, Voucher voucher) {
        var me = caller.account();
        return person(school, voucher)
                .flatMap(person -> desk.ask(
                        me,
                        new JoinByJournal(
                                me,
                                hashes.journal(source, voucher.subject()),
                                person,
                                school,
                                new MembershipId(UUID.randomUUID()),
                                desk.now()),
                        answer -> Response.status(201)
                                .entity(new Joined(answer.outcome().events().stream()
                                        .filter(MembershipApproved.class::isInstance)
                                        .findFirst()
                                        .map(event -> ((MembershipApproved) event)
                                                .membership()
                                                .value())
                                        .orElse(null)))));
    }

    /** Of the names that the journal knows, the one that this school's roster knows, too; else any, to be refused. */
    private Uni<RosterId> person(SchoolId school, Voucher voucher) {
        var people =
                voucher.people().stream().map(one -> hashes.roster(school, one)).toList();
        var model = Model.startingWith(List.<RosterId>of());
        for (var one : people)
            model = model.about(one, school).on(RosterPersonListed.class, (found, e) -> List.of(e.person()));
        if (people.isEmpty()) return Uni.createFrom().item(hashes.roster(school, voucher.subject()));
        var known = model;
        return Uni.createFrom()
                .completionStage(() -> history.stateOf(known))
                .map(found -> found.stream().findFirst().orElseGet(people::getFirst));
    }

    private static Uni<Response> refused(Refusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
