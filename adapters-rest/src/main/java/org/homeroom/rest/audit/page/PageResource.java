package org.homeroom.rest.audit.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.homeroom.application.Outage;
import org.homeroom.application.audit.Asker;
import org.homeroom.application.audit.Interrogation;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Schools;
import org.homeroom.application.audit.Schools.School;
import org.homeroom.application.audit.Sentences;
import org.homeroom.application.evidence.SignedLog;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.audit.page.Doorway.Visitor;
import org.homeroom.rest.audit.page.Pages.SchoolLink;
import org.homeroom.rest.audit.page.Pages.Setting;
import org.homeroom.rest.evidence.HistoryExportResource;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestCookie;
import org.jspecify.annotations.Nullable;

/** The pages on which auditors ask: written by the service, so that they work without a script and on paper. */
@Path("/audit")
@Blocking
public class PageResource {

    private static final Logger LOG = Logger.getLogger(PageResource.class);

    private final Pages pages;
    private final Doorway doorway;
    private final DoorResource door;
    private final Interrogation interrogation;
    private final Schools schools;
    private final QuestionPages questions;
    private final FindPages finds;
    private final SignedLog log;
    private final Outage outage;

    PageResource(
            Pages pages,
            Doorway doorway,
            DoorResource door,
            Interrogation interrogation,
            Schools schools,
            QuestionPages questions,
            FindPages finds,
            SignedLog log,
            Outage outage) {
        this.pages = pages;
        this.doorway = doorway;
        this.door = door;
        this.interrogation = interrogation;
        this.schools = schools;
        this.questions = questions;
        this.finds = finds;
        this.log = log;
        this.outage = outage;
    }

    /** Who asks about which school, and in what capacity. */
    record Visit(Setting setting, AccountId who, School school, Asker asker) {

        Sentences sentences() {
            return Sentences.in(setting.words().locale());
        }

        String label(Parameter parameter) {
            return sentences().parameter(parameter);
        }

        Address question(String id) {
            return Address.question(school.id().value(), id);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response chooseSchool(
            @RestCookie(Doorway.COOKIE) @Nullable String token,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var wanted = uri.getQueryParameters().getFirst("school");
        return inside(token, language, headers, uri, (setting, who) -> {
            if (wanted != null && !wanted.isBlank()) {
                var asked = uuid(wanted.strip());
                if (asked != null
                        && interrogation.mayAsk(who, new SchoolId(asked)).isPresent())
                    return Response.seeOther(URI.create(Address.school(asked).toString()))
                            .build();
            }
            var found = schools.around(who).stream()
                    .filter(one -> interrogation.mayAsk(who, one.id()).isPresent())
                    .map(one -> new SchoolLink(
                            one.name(),
                            one.id().value().toString(),
                            Address.school(one.id().value()).toString()))
                    .toList();
            return pages.schools(
                    setting.inside(null),
                    found,
                    wanted == null ? null : setting.words().problem("NO_SCHOOL"));
        });
    }

    @GET
    @Path("/schools/{school}")
    @Operation(hidden = true)
    public Response chooseQuestion(
            String school,
            @RestCookie(Doorway.COOKIE) @Nullable String token,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return visit(school, token, language, headers, uri, questions::none);
    }

    @GET
    @Path("/schools/{school}/questions/{question}")
    @Operation(hidden = true)
    public Response ask(
            String school,
            String question,
            @RestCookie(Doorway.COOKIE) @Nullable String token,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var given = single(uri.getQueryParameters());
        return visit(school, token, language, headers, uri, visit -> questions.question(visit, question, given, false));
    }

    @POST
    @Path("/schools/{school}/questions/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response askInBody(
            String school,
            String question,
            MultivaluedMap<String, String> form,
            @RestCookie(Doorway.COOKIE) @Nullable String token,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return visit(
                school,
                token,
                language,
                headers,
                uri,
                visit -> questions.question(visit, question, single(form), true));
    }

    @GET
    @Path("/schools/{school}/find/{question}/{parameter}")
    @Operation(hidden = true)
    public Response find(
            String school,
            String question,
            String parameter,
            @RestCookie(Doorway.COOKIE) @Nullable String token,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var given = single(uri.getQueryParameters());
        return visit(school, token, language, headers, uri, visit -> finds.find(visit, question, parameter, given));
    }

    /** What is searched for is a name as a rule, so it stands in no address. */
    @POST
    @Path("/schools/{school}/find/{question}/{parameter}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response search(
            String school,
            String question,
            String parameter,
            MultivaluedMap<String, String> form,
            @RestCookie(Doorway.COOKIE) @Nullable String token,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var given = single(uri.getQueryParameters());
        given.putAll(single(form));
        return visit(school, token, language, headers, uri, visit -> finds.find(visit, question, parameter, given));
    }

    /** The same as over the REST interface, for those who are signed in here. */
    @GET
    @Path("/schools/{school}/history.zip")
    @Operation(hidden = true)
    public Response takeAlong(
            String school,
            @RestCookie(Doorway.COOKIE) @Nullable String token,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return visit(
                school,
                token,
                language,
                headers,
                uri,
                visit -> log.checkpoint().toCompletableFuture().join().isPresent()
                        ? HistoryExportResource.zip(log, visit.school().id())
                        : pages.trouble(visit.setting(), 404, "NOT_SIGNED_YET"));
    }

    private interface Inside {

        Response page(Setting setting, AccountId who);
    }

    private Response visit(
            String school,
            @Nullable String token,
            @Nullable String language,
            HttpHeaders headers,
            UriInfo uri,
            Function<Visit, Response> page) {
        return inside(token, language, headers, uri, (setting, who) -> {
            var id = uuid(school);
            var asker = id == null ? Optional.<Asker>empty() : interrogation.mayAsk(who, new SchoolId(id));
            if (id == null || asker.isEmpty()) return pages.trouble(setting.inside(null), 404, "NO_SCHOOL");
            return schools.named(new SchoolId(id))
                    .map(one -> page.apply(new Visit(setting.inside(one), who, one, asker.get())))
                    .orElseGet(() -> pages.trouble(setting.inside(null), 404, "NO_SCHOOL"));
        });
    }

    private Response inside(
            @Nullable String token, @Nullable String language, HttpHeaders headers, UriInfo uri, Inside page) {
        var setting = Setting.of(language, headers, uri);
        try {
            var answer = switch (doorway.visitor(token)) {
                case Visitor.Stranger stranger ->
                    pages.door(
                            setting,
                            null,
                            "",
                            DoorResource.inHere(setting.here().toString()),
                            null);
                case Visitor.BeforeSecondFactor visitor ->
                    door.secondFactor(
                            setting,
                            visitor.account(),
                            null,
                            DoorResource.inHere(setting.here().toString()),
                            null);
                case Visitor.Inside(var account, var session) -> page.page(setting, account);
            };
            return Pages.remembering(answer, uri, setting.words());
        } catch (RuntimeException e) {
            return broken(setting, e);
        }
    }

    /** Like everywhere else, but as a sentence. */
    private Response broken(Setting setting, RuntimeException failure) {
        if (outage.isBehind(failure)) {
            LOG.warnf("The store cannot be reached: %s", failure.getClass().getName());
            return pages.trouble(setting, 503, "STORE_UNAVAILABLE");
        }
        LOG.error("A page failed", failure);
        return pages.trouble(setting, 500, "INTERNAL_ERROR");
    }

    /** The first of each: a form of these pages sends no more. */
    private static HashMap<String, String> single(MultivaluedMap<String, String> all) {
        var single = new HashMap<String, String>();
        all.forEach((name, values) -> {
            if (!values.isEmpty()) single.put(name, values.getFirst());
        });
        return single;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
