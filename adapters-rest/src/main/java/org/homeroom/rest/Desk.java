package org.homeroom.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Outcome;

/** Carries every wish of a request to the homeroom and its answer back. */
@ApplicationScoped
public class Desk {

    /** Response header: a read that names it in {@link #AT_LEAST} shows what was answered here. */
    public static final String POSITION = "Homeroom-Position";

    /** Request header: wait for the read models to come so far. */
    public static final String AT_LEAST = "Homeroom-At-Least";

    private final Homeroom homeroom;
    private final Clock clock;

    Desk(Homeroom homeroom, Clock clock) {
        this.homeroom = homeroom;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** 204 when the command was carried out or was already true, otherwise the problem. */
    public Uni<Response> ask(AccountId by, Command<?> command) {
        return ask(by, command, answer -> Response.noContent());
    }

    /** @param accepted the response for a command that was carried out */
    public Uni<Response> ask(AccountId by, Command<?> command, Function<Answer, Response.ResponseBuilder> accepted) {
        return ask(Provenance.by(by), command, accepted);
    }

    public Uni<Response> askAsNobody(Command<?> command, Function<Answer, Response.ResponseBuilder> accepted) {
        return ask(Provenance.bySystem(), command, accepted);
    }

    private Uni<Response> ask(
            Provenance provenance, Command<?> command, Function<Answer, Response.ResponseBuilder> accepted) {
        return answered(() -> homeroom.ask(command, provenance), accepted);
    }

    /** The same where somebody else asks in the name of the request. */
    public static Uni<Response> answered(
            Supplier<CompletionStage<Answer>> asked, Function<Answer, Response.ResponseBuilder> accepted) {
        return Uni.createFrom().completionStage(asked).map(answer -> response(answer, accepted));
    }

    /** @param accepted the response for what was carried out */
    public static Response response(Answer answer, Function<Answer, Response.ResponseBuilder> accepted) {
        return switch (answer.outcome()) {
            case Outcome.Accepted done ->
                accepted.apply(answer).header(POSITION, answer.position()).build();
            case Outcome.Refused refused -> Problem.of(refused.reason()).toResponse();
        };
    }

    /** The event of this type that came of it. */
    public static <E extends Event> E the(Class<E> type, Answer answer) {
        return answer.outcome().events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + type.getSimpleName() + " came of it"));
    }
}
