package org.homeroom.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.homeroom.application.Outage;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure as a problem. Nothing of the request, the store or the code shows. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Outage outage;

    ProblemMappers(Outage outage) {
        this.outage = outage;
    }

    /** Broken JSON reaches us wrapped, as a refusal of the body as a whole. */
    @ServerExceptionMapper
    Response brokenJson(JsonParseException failure) {
        var place = failure.getLocation();
        var expected = place == null
                ? "JSON"
                : "JSON; it breaks at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
        return Problem.malformed("", expected).toResponse();
    }

    @ServerExceptionMapper
    Response otherJson(MismatchedInputException failure) {
        var place = new Problem.Place(pointer(failure), expected(failure));
        return (namesKind(failure) ? Problem.unknownKind(place) : Problem.malformed(List.of(place))).toResponse();
    }

    /** Kinds of chats and calls are what grows: a client that is newer than the service is told so. Source: CHT-24. */
    private static boolean namesKind(MismatchedInputException failure) {
        return failure instanceof InvalidFormatException
                && failure.getTargetType().isEnum()
                && failure.getTargetType().getName().matches("org\\.homeroom\\.domain\\.chats\\..*Kind");
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String expected(MismatchedInputException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                "one of "
                        + unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "one of "
                        + Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
            default ->
                switch (failure.getTargetType()) {
                    case null -> "something else";
                    case Class<?> map when Map.class.isAssignableFrom(map) -> "an object";
                    case Class<?> text when text == String.class -> "a text";
                    case Class<?> type -> "a " + type.getSimpleName();
                };
        };
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure) {
        return Problem.malformed(failure.getConstraintViolations().stream()
                        .map(ProblemMappers::place)
                        .sorted(Comparator.comparing(Problem.Place::pointer))
                        .toList())
                .toResponse();
    }

    /** The path of a violation begins with the method and the parameter; what follows is inside the body. */
    private static Problem.Place place(ConstraintViolation<?> violation) {
        var steps = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(1)
                .map(Object::toString)
                .toList();
        var inBody = steps.subList(Math.min(1, steps.size()), steps.size());
        var pointer = inBody.stream().map(step -> "/" + step).collect(Collectors.joining());
        return new Problem.Place(pointer, violation.getMessage());
    }

    @ServerExceptionMapper
    Response nobody(UnauthorizedException failure) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    Response nobody(AuthenticationFailedException failure) {
        return unauthenticated();
    }

    private static Response unauthenticated() {
        return Problem.of(401, "TOKEN_REQUIRED", "A valid bearer token is needed")
                .toResponse();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return Problem.of(403, "NOT_AUTHORISED", "Not authorised").toResponse();
    }

    @ServerExceptionMapper
    Response parameter(MalformedParameter failure) {
        return failure.getResponse();
    }

    @ServerExceptionMapper
    Response stream(StreamRefused failure) {
        return failure.getResponse();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        var status = failure.getResponse().getStatus();
        return switch (status) {
            case 400 ->
                Problem.malformed("", "a body that fits the description of this operation")
                        .toResponse();
            case 401 -> unauthenticated();
            case 404 -> Problem.of(404, "NOT_FOUND", "Not found").toResponse();
            case 405 ->
                Problem.of(405, "METHOD_NOT_ALLOWED", "This cannot be done here")
                        .toResponse();
            case 406 ->
                Problem.of(406, "NOT_ACCEPTABLE", "The answer cannot have that form")
                        .toResponse();
            case 413 ->
                Problem.of(413, "BODY_TOO_LARGE", "The body is too large").toResponse();
            case 415 ->
                Problem.of(415, "MEDIA_TYPE_NOT_SUPPORTED", "The body cannot have that form")
                        .toResponse();
            default ->
                status >= 500
                        ? broken(failure)
                        : Problem.of(status, "REQUEST_REFUSED", "Refused").toResponse();
        };
    }

    @ServerExceptionMapper
    Response broken(Throwable failure) {
        if (outage.isBehind(failure)) {
            LOG.warnf("The store cannot be reached: %s", failure.getClass().getName());
            return Problem.of(503, "STORE_UNAVAILABLE", "The store cannot be reached; try again")
                    .toResponse();
        }
        LOG.error("A request failed", failure);
        return Problem.of(500, "INTERNAL_ERROR", "Something is broken here").toResponse();
    }
}
