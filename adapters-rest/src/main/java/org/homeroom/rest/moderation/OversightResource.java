package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.application.memberships.Relation;
import org.homeroom.application.moderation.ActQueries;
import org.homeroom.application.moderation.ActQueries.Count;
import org.homeroom.application.moderation.ActQueries.View;
import org.homeroom.application.moderation.ActQueries.Within;
import org.homeroom.application.moderation.OfficerDeed;
import org.homeroom.application.moderation.TransparencyQueries;
import org.homeroom.application.moderation.TransparencyReport;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Parameters;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a school decides: each act for its direction, and numbers for everybody. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class OversightResource {

    private static final int MOST_VIEWS = 1000;
    private static final int MOST_MONTHS = 36;
    private static final int USUAL_MONTHS = 12;
    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Desk desk;
    private final Caller caller;
    private final History history;
    private final Onlookers onlookers;
    private final ActQueries acts;
    private final TransparencyQueries counts;
    private final MembershipQueries memberships;
    private final AccountQueries accounts;

    OversightResource(
            Desk desk,
            Caller caller,
            History history,
            Onlookers onlookers,
            ActQueries acts,
            TransparencyQueries counts,
            MembershipQueries memberships,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
        this.onlookers = onlookers;
        this.acts = acts;
        this.counts = counts;
        this.memberships = memberships;
        this.accounts = accounts;
    }

    public record DeedCount(OfficerDeed act, long count) {}

    /**
     * @param access missing where only what was reported was seen
     * @param messages how many were shown
     */
    public record EvidenceView(
            @JsonProperty("case") UUID theCase, @Nullable UUID access, int messages, Instant at) {}

    /** @param evidenceViews each look at what others have written, the newest first */
    public record OfficerActivity(
            UUID officer, @Nullable Name name, List<DeedCount> acts, List<EvidenceView> evidenceViews) {}

    public record Activity(Instant from, Instant to, List<OfficerActivity> officers) {}

    /** @param count missing where it is small, nought included */
    public record NumberOf(String of, @Nullable Long count) {}

    public record DaysToDecision(double median, double slowestTenth) {}

    /**
     * @param month for example 2026-09
     * @param reports by reason
     * @param decisions by verdict
     * @param daysToDecision from the first report; missing where there were few decisions
     * @param appeals by verdict
     * @param measures by kind
     */
    public record TransparencyMonth(
            String month,
            List<NumberOf> reports,
            List<NumberOf> decisions,
            @Nullable DaysToDecision daysToDecision,
            List<NumberOf> appeals,
            List<NumberOf> measures) {}

    public record Transparency(List<TransparencyMonth> months) {}

    @GET
    @Path("/schools/{school}/moderator-activity")
    @Operation(
            operationId = "listModeratorActivity",
            summary = "What those who decide about reports have done, for the school's direction",
            description = "Of the last 30 days, or of at most 366 from one instant on until before another. What is"
                    + " about me or a relative does not count.")
    @APIResponseSchema(value = Activity.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> activity(UUID school, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        var now = desk.now();
        var wantedTo = Parameters.instant("to", to);
        var wantedFrom = Parameters.instant("from", from);
        var end = wantedTo == null ? now.plus(1, ChronoUnit.SECONDS) : wantedTo;
        var start = wantedFrom == null ? end.minus(USUAL) : wantedFrom;
        if (!start.isBefore(end) || start.plus(LONGEST).isBefore(end))
            return malformed("from", "an instant at most 366 days before the other");
        var id = new SchoolId(school);
        return onlookers.directing(
                caller.account(),
                id,
                now,
                onlooker ->
                        activity(new Within(id, start, end, onlooker.relatives().all())));
    }

    private Uni<Response> activity(Within within) {
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().completionStage(() -> acts.counts(within)),
                        Uni.createFrom().completionStage(() -> acts.views(within, MOST_VIEWS)))
                .asTuple()
                .flatMap(both -> named(within, both.getItem1(), both.getItem2()));
    }

    private Uni<Response> named(Within within, List<Count> counted, List<View> views) {
        var officers = Stream.concat(
                        counted.stream().map(Count::officer), views.stream().map(View::officer))
                .distinct()
                .toList();
        var people = officers.stream().map(OfficerId::account).collect(Collectors.toUnmodifiableSet());
        return Uni.createFrom()
                .completionStage(() -> accounts.names(people))
                .map(names -> Response.ok(new Activity(
                                within.from(),
                                within.to(),
                                officers.stream()
                                        .map(one -> officer(one, names, counted, views))
                                        .toList()))
                        .build());
    }

    private static OfficerActivity officer(
            OfficerId officer, Map<AccountId, PersonName> names, List<Count> counted, List<View> views) {
        return new OfficerActivity(
                officer.value(),
                Name.of(names.get(officer.account())),
                counted.stream()
                        .filter(one -> one.officer().equals(officer))
                        .map(one -> new DeedCount(one.deed(), one.times()))
                        .toList(),
                views.stream()
                        .filter(one -> one.officer().equals(officer))
                        .map(one -> new EvidenceView(
                                one.theCase().value(),
                                one.access() == null ? null : one.access().value(),
                                one.messages(),
                                one.at()))
                        .toList());
    }

    @GET
    @Path("/schools/{school}/transparency-report")
    @Operation(
            operationId = "getTransparencyReport",
            summary = "How the school decides about reports, in numbers, for every member",
            description = "By months of the school, the last 12 or at most 36. Counts below 5 are left out.")
    @APIResponseSchema(value = Transparency.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> transparency(UUID school, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        var first = Parameters.month("from", from);
        var last = Parameters.month("to", to);
        var id = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> relation.any()
                        ? Uni.createFrom()
                                .completionStage(() -> memberships.school(id))
                                .flatMap(found -> found.map(known -> months(id, ZoneId.of(known.zone()), first, last))
                                        .orElseGet(() -> Onlookers.refused(GeneralRefusal.NOT_FOUND)))
                        : Onlookers.refused(GeneralRefusal.NOT_FOUND));
    }

    private Uni<Response> months(SchoolId school, ZoneId zone, @Nullable YearMonth first, @Nullable YearMonth last) {
        var to = last == null ? YearMonth.from(desk.now().atZone(zone)) : last;
        var from = first == null ? to.minusMonths(USUAL_MONTHS - 1) : first;
        if (from.isAfter(to) || from.plusMonths(MOST_MONTHS).compareTo(to) <= 0)
            return malformed("from", "a month, and no more than 36 until the last");
        return Uni.createFrom()
                .completionStage(() -> counts.counts(school, from, to, zone))
                .map(found -> Response.ok(view(TransparencyReport.of(found, from, to)))
                        .build());
    }

    private static Transparency view(TransparencyReport report) {
        return new Transparency(report.months().stream()
                .map(one -> new TransparencyMonth(
                        one.month().toString(),
                        cells(one.reports()),
                        cells(one.decisions()),
                        one.toDecision() == null
                                ? null
                                : new DaysToDecision(
                                        one.toDecision().median(),
                                        one.toDecision().slowestTenth()),
                        cells(one.appeals()),
                        cells(one.measures())))
                .toList());
    }

    private static List<NumberOf> cells(List<TransparencyReport.Cell> all) {
        return all.stream().map(one -> new NumberOf(one.of(), one.count())).toList();
    }

    private static Uni<Response> malformed(String name, String expected) {
        return Uni.createFrom().item(Problem.malformed(name, expected).toResponse());
    }
}
