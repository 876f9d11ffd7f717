package org.homeroom.rest.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.homeroom.application.feed.Feed;

/** Starts the feed before the first request comes, and sends everybody away before the service stops. */
@ApplicationScoped
class FeedStart {

    private final Feed feed;

    FeedStart(Feed feed) {
        this.feed = feed;
    }

    void begin(@Observes @Priority(200) StartupEvent event) {
        feed.start();
    }

    void end(@Observes @Priority(1) ShutdownEvent event) {
        feed.close();
    }
}
