package org.homeroom.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.homeroom.domain.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as outsiders see it. Source: RFC 9457.
 *
 * @param type {@code urn:homeroom:problem:} and the code
 * @param code stable: clients may rely on it
 * @param title for people, in English
 * @param errors the places in the request that are wrong, where it is the request
 * @param hint what may be said beyond the code, stable like it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        List<Place> errors,
        @Nullable String hint) {

    static final MediaType JSON = new MediaType("application", "problem+json", "utf-8");

    private static final int SECONDS_TO_WAIT = 2;

    /** @param pointer JSON pointer into the body, or the name of a parameter */
    public record Place(String pointer, String expected) {}

    public static Problem of(Refusal reason) {
        return new Problem(
                "urn:homeroom:problem:" + reason.code(),
                title(reason.code()),
                status(reason.kind()),
                reason.code(),
                List.of(),
                reason.hint());
    }

    public static Problem of(int status, String code, String title) {
        return new Problem("urn:homeroom:problem:" + code, title, status, code, List.of(), null);
    }

    /** Something is of a kind that this service does not have. */
    public static Problem unknownKind(Place place) {
        return new Problem(
                "urn:homeroom:problem:UNKNOWN_KIND", "Unknown kind", 400, "UNKNOWN_KIND", List.of(place), null);
    }

    public static Problem malformed(List<Place> errors) {
        return new Problem(
                "urn:homeroom:problem:REQUEST_MALFORMED",
                "The request does not say what it must",
                400,
                "REQUEST_MALFORMED",
                errors,
                null);
    }

    public static Problem malformed(String pointer, String expected) {
        return malformed(List.of(new Place(pointer, expected)));
    }

    public Response toResponse() {
        return toResponse(this);
    }

    /** @param body this problem, or one that says more */
    public Response toResponse(Object body) {
        var response = Response.status(status).type(JSON).entity(body);
        if (status == 503 || status == 429) response.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        if (status == 401) response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return response.build();
    }

    /** {@code NOT_A_GUARDIAN} reads as "Not a guardian". */
    private static String title(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case UNMET -> 422;
            case TOO_MANY -> 429;
        };
    }
}
