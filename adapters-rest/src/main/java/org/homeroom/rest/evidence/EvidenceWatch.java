package org.homeroom.rest.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.homeroom.application.evidence.SignedLog;

/** Shows how far the log is signed and whether it fits: as metrics, and beside the readiness, on which it has no influence. */
@Readiness
@ApplicationScoped
public class EvidenceWatch implements HealthCheck {

    private final SignedLog log;

    EvidenceWatch(SignedLog log) {
        this.log = log;
    }

    void begin(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("homeroom_evidence_alarm", log, one -> one.state().alarm() == null ? 0 : 1)
                .description("1 while the log is not what was signed")
                .register(registry);
        Gauge.builder(
                        "homeroom_evidence_covered_events",
                        log,
                        one -> one.state().size())
                .description("Events that the newest checkpoint covers")
                .register(registry);
        Gauge.builder(
                        "homeroom_evidence_unheard_attestors",
                        log,
                        one -> one.unheard().size())
                .description("Time-stamp authorities and witnesses that should attest checkpoints and do not")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        var state = log.state();
        var alarm = state.alarm();
        var answer = HealthCheckResponse.named("Evidence").up().withData("covered", state.size());
        log.unheard().forEach((attestor, why) -> answer.withData("unheard " + attestor, why));
        return alarm == null
                ? answer.build()
                : answer.withData("alarm", alarm.kind().name())
                        .withData("position", alarm.position())
                        .build();
    }
}
