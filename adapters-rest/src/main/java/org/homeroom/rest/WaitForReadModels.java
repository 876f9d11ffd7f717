package org.homeroom.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.homeroom.application.ReadModels;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets a client read its own writes: a request that names a position waits until the read models have come so far. */
class WaitForReadModels {

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final ReadModels readModels;

    WaitForReadModels(ReadModels readModels) {
        this.readModels = readModels;
    }

    @ServerRequestFilter
    Uni<@Nullable Response> waitForReadModels(ContainerRequestContext request) {
        var position = request.getHeaderString(Desk.AT_LEAST);
        if (position == null) return Uni.createFrom().nullItem();
        try {
            var wanted = Long.parseLong(position);
            return Uni.createFrom()
                    .completionStage(() -> readModels.reach(wanted, AT_MOST))
                    .map(reached -> reached ? null : behind());
        } catch (NumberFormatException e) {
            return Uni.createFrom()
                    .item(Problem.malformed(Desk.AT_LEAST, "a position, as a response named it")
                            .toResponse());
        }
    }

    private static Response behind() {
        return Problem.of(503, "READ_MODEL_BEHIND", "What was asked for is not ready to be read; try again")
                .toResponse();
    }
}
