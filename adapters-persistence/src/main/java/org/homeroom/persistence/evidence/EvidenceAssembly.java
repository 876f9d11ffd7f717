package org.homeroom.persistence.evidence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.evidence.SignedLog;
import org.homeroom.persistence.eventstore.EventStoreDatabase;

/** Lets the log be signed as long as the service runs. */
@ApplicationScoped
class EvidenceAssembly {

    private final EvidenceKeeper keeper;
    private final Attestors attestors;

    EvidenceAssembly(
            EventStoreDatabase database,
            @ConfigProperty(name = "homeroom.keys") Path keys,
            @ConfigProperty(name = "homeroom.evidence.key") Optional<Path> key,
            @ConfigProperty(name = "homeroom.evidence.rotations") Optional<Path> rotations,
            @ConfigProperty(name = "homeroom.evidence.interval") Duration interval,
            @ConfigProperty(name = "homeroom.evidence.time-stamps") Optional<URI> timeStamps,
            @ConfigProperty(name = "homeroom.evidence.time-stamps.interval") Duration timeStampsEvery,
            @ConfigProperty(name = "homeroom.evidence.witnesses") Optional<List<String>> witnesses,
            @ConfigProperty(name = "homeroom.evidence.witnesses.interval") Duration witnessesEvery) {
        this.keeper = EvidenceKeeper.start(database.pool(), keys, key, rotations, interval);
        this.attestors = Attestors.start(
                database.pool(),
                new Attestors.Terms(timeStamps, timeStampsEvery, witnesses.orElse(List.of()), witnessesEvery));
    }

    void begin(@Observes @Priority(200) StartupEvent event) {
        // Being observed, the bean is made when the service starts, not when the first request comes.
    }

    /** Before the connections are closed. */
    void end(@Observes @Priority(1) ShutdownEvent event) {
        attestors.close();
        keeper.close();
    }

    @Produces
    @Singleton
    SignedLog signedLog() {
        return new SqlSignedLog(keeper, attestors);
    }
}
