package org.homeroom.rest.accounts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.Homeroom;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.NamePlatformAdministrator;
import org.homeroom.rest.Desk;

/** Names the platform's administrator at every start, if one is configured. */
@ApplicationScoped
class PlatformAdministrator {

    void name(
            @Observes StartupEvent event,
            Homeroom homeroom,
            Desk desk,
            KeyedHashes hashes,
            Phones phones,
            @ConfigProperty(name = "homeroom.platform-administrator.phone") Optional<String> phone) {
        phone.ifPresent(written -> {
            var number = phones.normal(written)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "homeroom.platform-administrator.phone is not a phone number"));
            homeroom.ask(new NamePlatformAdministrator(hashes.phone(number), desk.now()))
                    .toCompletableFuture()
                    .join();
        });
    }
}
