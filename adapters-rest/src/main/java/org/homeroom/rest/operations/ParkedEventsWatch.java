package org.homeroom.rest.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.homeroom.application.operations.ParkedEvents;

/** Shows how many events are laid aside: as a metric, and beside the readiness, on which it has no influence. */
@Readiness
@ApplicationScoped
public class ParkedEventsWatch implements AsyncHealthCheck {

    private static final String GAUGE = "homeroom_parked_events";
    private static final long PATIENCE_SECONDS = 2;

    private final ParkedEvents parked;

    ParkedEventsWatch(ParkedEvents parked) {
        this.parked = parked;
    }

    void begin(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder(GAUGE, this, watch -> watch.now())
                .description("Events that a processor could not handle, and those that wait behind them")
                .register(registry);
    }

    /** Not a number while the database is away. */
    private double now() {
        return parked.count()
                .<Double>thenApply(Long::doubleValue)
                .toCompletableFuture()
                .completeOnTimeout(Double.NaN, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failure -> Double.NaN)
                .join();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var answer = HealthCheckResponse.named("Parked events").up();
        return Uni.createFrom()
                .completionStage(parked::count)
                .map(count -> answer.withData("count", count).build())
                .onFailure()
                .recoverWithItem(() -> answer.withData("count", "unknown").build());
    }
}
