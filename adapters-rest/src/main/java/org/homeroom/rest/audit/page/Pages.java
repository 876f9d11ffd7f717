package org.homeroom.rest.audit.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.audit.Schools.School;
import org.jspecify.annotations.Nullable;

/** Writes the pages. Whatever comes from outside is escaped by the templates. */
@ApplicationScoped
class Pages {

    static final String LANGUAGE = "lang";
    static final String LANGUAGE_COOKIE = "homeroom-audit-language";
    private static final int A_YEAR = 31_536_000;

    private final Template door;
    private final Template secondFactor;
    private final Template schools;
    private final Template question;
    private final Template find;
    private final Template trouble;

    Pages(
            @Location("audit/door") Template door,
            @Location("audit/second-factor") Template secondFactor,
            @Location("audit/schools") Template schools,
            @Location("audit/question") Template question,
            @Location("audit/find") Template find,
            @Location("audit/trouble") Template trouble) {
        this.door = door;
        this.secondFactor = secondFactor;
        this.schools = schools;
        this.question = question;
        this.find = find;
        this.trouble = trouble;
    }

    /**
     * What a page is written for.
     *
     * @param here where it is
     * @param inside whether somebody is signed in
     */
    record Setting(
            Words words,
            Address here,
            boolean inside,
            @Nullable School school) {

        static Setting of(@Nullable String kept, HttpHeaders headers, UriInfo uri) {
            var here = Address.of(uri.getPath());
            for (var one : uri.getQueryParameters().entrySet())
                if (!one.getKey().equals(LANGUAGE))
                    here = here.with(one.getKey(), one.getValue().getFirst());
            var words = Words.in(uri.getQueryParameters().getFirst(LANGUAGE), kept, headers.getAcceptableLanguages());
            return new Setting(words, here, false, null);
        }

        Setting inside(@Nullable School where) {
            return new Setting(words, here, true, where);
        }

        /** The same where this address stands for nothing that can be looked at again. */
        Setting at(Address other) {
            return new Setting(words, other, inside, school);
        }

        Frame frame(String title) {
            return new Frame(
                    words.language(),
                    words.other(),
                    words.all(),
                    title,
                    here.with(LANGUAGE, words.other()).toString(),
                    inside,
                    school == null ? null : school.name(),
                    school == null ? null : Address.school(school.id().value()).toString());
        }
    }

    /**
     * @param attempt which code was sent; null where none was
     * @param phone to which
     * @param next where to go afterwards
     */
    Response door(Setting setting, @Nullable UUID attempt, String phone, String next, @Nullable String problem) {
        var page = new Door(attempt == null ? "" : attempt.toString(), phone, next, problem);
        return written(setting, problem == null ? 200 : 422, "signIn", door, page);
    }

    public record Door(
            String attempt,
            String phone,
            String next,
            @Nullable String problem) {}

    Response secondFactor(Setting setting, SecondFactorPage page) {
        return written(setting, page.problem() == null ? 200 : 422, "secondFactor", secondFactor, page);
    }

    /**
     * @param sent whether codes are sent, and not shown by a device
     * @param attempt which code was sent; empty where none was
     */
    public record SecondFactorPage(
            boolean known,
            boolean sent,
            String attempt,
            String next,
            @Nullable String problem) {}

    Response schools(Setting setting, List<SchoolLink> found, @Nullable String problem) {
        return written(setting, 200, "chooseSchool", schools, new SchoolsPage(found, problem));
    }

    public record SchoolsPage(
            List<SchoolLink> schools, @Nullable String problem) {}

    public record SchoolLink(String name, String id, String address) {}

    Response question(Setting setting, int status, QuestionPage page) {
        var title = page.id().isEmpty() ? setting.words().say("questions") : page.id() + " " + page.title();
        return written(setting.frame(title), status, question, page).build();
    }

    Response find(Setting setting, FindPage page) {
        return written(setting, 200, "findTitle", find, page);
    }

    /**
     * A part of a list.
     *
     * @param about what the list holds and what it does not; null where that needs no words
     * @param action where a search goes
     * @param search what is searched for; empty for all
     * @param shown which of how many these are; null where these are all there are
     * @param after the last of these, where there are more; null at the end
     * @param more where they are, when nothing is searched for
     * @param first where the list begins; null where it does here
     */
    public record FindPage(
            String parameter,
            String back,
            @Nullable String about,
            boolean withClass,
            List<Candidate> candidates,
            String action,
            String search,
            @Nullable String shown,
            @Nullable String after,
            @Nullable String more,
            @Nullable String first) {}

    public record Candidate(String id, String name, String theClass, String kind, String since, String address) {}

    Response trouble(Setting setting, int status, String code) {
        var problem = setting.words().problem(code);
        return written(setting.frame(setting.words().say("wrong")), status, trouble, Map.of("problem", problem))
                .build();
    }

    private Response written(Setting setting, int status, String title, Template template, Object page) {
        return written(setting.frame(setting.words().say(title)), status, template, page)
                .build();
    }

    private static Response.ResponseBuilder written(Frame frame, int status, Template template, Object page) {
        var html = template.data("frame", frame, "t", frame.t(), "page", page).render();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(html);
    }

    /** So that the language that was chosen is the language of the next page too. */
    static Response remembering(Response response, UriInfo uri, Words words) {
        if (!uri.getQueryParameters().containsKey(LANGUAGE)) return response;
        var cookie = new NewCookie.Builder(LANGUAGE_COOKIE)
                .value(words.language())
                .path(Address.ROOT)
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.fromResponse(response).cookie(cookie).build();
    }
}
