package org.homeroom.rest.audit.page;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.homeroom.application.accounts.SecondFactors;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.FactorKind;
import org.homeroom.domain.accounts.sessions.TerminateSession;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.RegistrationResource.CodeSent;
import org.homeroom.rest.accounts.RegistrationResource.Confirmation;
import org.homeroom.rest.accounts.RegistrationResource.Session;
import org.homeroom.rest.accounts.SecondFactorResource;
import org.homeroom.rest.accounts.SecondFactorResource.FactorCode;
import org.homeroom.rest.accounts.SignInResource;
import org.homeroom.rest.accounts.SignInResource.SignIn;
import org.homeroom.rest.audit.page.Doorway.Visitor;
import org.homeroom.rest.audit.page.Pages.SecondFactorPage;
import org.homeroom.rest.audit.page.Pages.Setting;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Lets people in to the pages of the auditors, and out. The same rules as everywhere: only the form differs. */
@Path("/audit")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
public class DoorResource {

    private final Desk desk;
    private final Pages pages;
    private final Doorway doorway;
    private final SignInResource signIns;
    private final SecondFactorResource secondFactors;
    private final SecondFactors factors;

    DoorResource(
            Desk desk,
            Pages pages,
            Doorway doorway,
            SignInResource signIns,
            SecondFactorResource secondFactors,
            SecondFactors factors) {
        this.desk = desk;
        this.pages = pages;
        this.doorway = doorway;
        this.signIns = signIns;
        this.secondFactors = secondFactors;
        this.factors = factors;
    }

    @POST
    @Path("/sign-in")
    @Operation(hidden = true)
    public Response signIn(
            @RestForm @Nullable String phone,
            @RestForm @Nullable String next,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var setting = setting(language, headers, uri);
        if (phone == null || phone.isBlank())
            return pages.door(setting, null, "", inHere(next), setting.words().problem("PHONE_FORMAT_INVALID"));
        var answer = waitFor(signIns.start(new SignIn(phone)));
        return answer.getEntity() instanceof CodeSent sent
                ? pages.door(setting, sent.attempt(), phone, inHere(next), null)
                : pages.door(setting, null, phone, inHere(next), problem(setting, answer));
    }

    @POST
    @Path("/session")
    @Operation(hidden = true)
    public Response confirm(
            @RestForm @Nullable String phone,
            @RestForm @Nullable String attempt,
            @RestForm @Nullable String code,
            @RestForm @Nullable String next,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var setting = setting(language, headers, uri);
        var which = uuid(attempt);
        if (which == null || phone == null || phone.isBlank())
            return pages.door(setting, null, "", inHere(next), setting.words().problem("CODE_EXPIRED"));
        if (code == null || code.isBlank())
            return pages.door(
                    setting, which, phone, inHere(next), setting.words().problem("CODE_INVALID"));
        var answer = waitFor(signIns.confirm(which, new Confirmation(phone, code.strip())));
        return answer.getEntity() instanceof Session session
                ? goOn(inHere(next))
                        .cookie(Doorway.letIn(session.accessToken(), secure(uri)))
                        .build()
                : pages.door(setting, which, phone, inHere(next), problem(setting, answer));
    }

    @POST
    @Path("/second-factor/code")
    @Operation(hidden = true)
    public Response sendSecondCode(
            @RestForm @Nullable String next,
            @RestCookie(Doorway.COOKIE) @Nullable String token,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var setting = setting(language, headers, uri);
        if (!(doorway.visitor(token) instanceof Visitor.BeforeSecondFactor visitor))
            return goOn(inHere(next)).build();
        var answer = waitFor(secondFactors.send(visitor.account()));
        return answer.getEntity() instanceof CodeSent sent
                ? secondFactor(setting, visitor.account(), sent.attempt(), inHere(next), null)
                : secondFactor(setting, visitor.account(), null, inHere(next), problem(setting, answer));
    }

    @POST
    @Path("/second-factor")
    @Operation(hidden = true)
    public Response confirmSecondFactor(
            @RestForm @Nullable String code,
            @RestForm @Nullable String attempt,
            @RestForm @Nullable String next,
            @RestCookie(Doorway.COOKIE) @Nullable String token,
            @RestCookie(Pages.LANGUAGE_COOKIE) @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var setting = setting(language, headers, uri);
        if (!(doorway.visitor(token) instanceof Visitor.BeforeSecondFactor visitor))
            return goOn(inHere(next)).build();
        var which = uuid(attempt);
        if (code == null || code.isBlank())
            return secondFactor(
                    setting,
                    visitor.account(),
                    which,
                    inHere(next),
                    setting.words().problem("CODE_INVALID"));
        var named = new FactorCode(code.strip(), which);
        var answer = waitFor(secondFactors.confirm(visitor.account(), visitor.session(), named));
        return answer.getStatus() == Response.Status.NO_CONTENT.getStatusCode()
                ? goOn(inHere(next)).build()
                : secondFactor(setting, visitor.account(), which, inHere(next), problem(setting, answer));
    }

    @POST
    @Path("/sign-out")
    @Operation(hidden = true)
    public Response signOut(@RestCookie(Doorway.COOKIE) @Nullable String token, @Context UriInfo uri) {
        switch (doorway.visitor(token)) {
            case Visitor.Inside(var account, var session) ->
                waitFor(desk.ask(account, new TerminateSession(session, account, desk.now())));
            case Visitor.BeforeSecondFactor(var account, var session) ->
                waitFor(desk.ask(account, new TerminateSession(session, account, desk.now())));
            case Visitor.Stranger stranger -> {}
        }
        return goOn(Address.ROOT).cookie(Doorway.letOut(secure(uri))).build();
    }

    /** The page that asks for the code of the second factor. */
    Response secondFactor(
            Setting setting, AccountId who, @Nullable UUID attempt, String next, @Nullable String problem) {
        var factor = factors.find(who).toCompletableFuture().join();
        return pages.secondFactor(
                setting,
                new SecondFactorPage(
                        factor.filter(one -> one.inForce()).isPresent(),
                        factor.filter(one -> one.kind() == FactorKind.PHONE).isPresent(),
                        attempt == null ? "" : attempt.toString(),
                        next,
                        problem));
    }

    /** An answer to a form has no address of its own. */
    private static Setting setting(@Nullable String language, HttpHeaders headers, UriInfo uri) {
        return Setting.of(language, headers, uri).at(Address.of(Address.ROOT));
    }

    private static Response waitFor(Uni<Response> answer) {
        return answer.await().indefinitely();
    }

    private static String problem(Setting setting, Response answer) {
        return setting.words()
                .problem(answer.getEntity() instanceof Problem problem ? problem.code() : "INTERNAL_ERROR");
    }

    private static Response.ResponseBuilder goOn(String next) {
        return Response.seeOther(URI.create(next)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** One of these pages, wherever else somebody may have been sent. */
    static String inHere(@Nullable String next) {
        return next != null && next.matches(Address.ROOT + "(/[A-Za-z0-9/?&=.%:+_-]*)?(\\?[A-Za-z0-9&=.%:+_-]*)?")
                ? next
                : Address.ROOT;
    }

    private static boolean secure(UriInfo uri) {
        return "https".equals(uri.getRequestUri().getScheme());
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
