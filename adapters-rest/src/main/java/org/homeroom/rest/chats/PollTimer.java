package org.homeroom.rest.chats;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.Homeroom;
import org.homeroom.application.chats.PollQueries;
import org.homeroom.domain.chats.polls.ClosePoll;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Repeatedly;

/** Closes polls whose time is over, from time to time, so that their keys are destroyed. Nobody could vote there any more. */
@ApplicationScoped
public class PollTimer {

    private static final int AT_MOST = 500;

    private final Repeatedly timer;
    private final Duration interval;

    PollTimer(
            PollQueries polls,
            Homeroom homeroom,
            Desk desk,
            @ConfigProperty(name = "homeroom.polls.interval", defaultValue = "PT1M") Duration interval) {
        this.interval = interval;
        this.timer = new Repeatedly(
                "polls",
                () -> polls.due(desk.now(), AT_MOST)
                        .toCompletableFuture()
                        .join()
                        .forEach(due -> homeroom.ask(
                                        new ClosePoll(due.message(), due.chat(), due.school(), null, desk.now()))
                                .toCompletableFuture()
                                .join()),
                "Polls that are over could not all be closed; the next time will do");
    }

    void begin(@Observes StartupEvent event) {
        timer.begin(interval, interval);
    }

    void end(@Observes ShutdownEvent event) {
        timer.end();
    }
}
