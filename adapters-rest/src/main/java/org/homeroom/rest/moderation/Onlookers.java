package org.homeroom.rest.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.homeroom.application.History;
import org.homeroom.application.moderation.Onlooker;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Problem;

/** Lets those look at what a school does about reports who may. For everybody else the facts say why not. */
@ApplicationScoped
class Onlookers {

    private final History history;

    Onlookers(History history) {
        this.history = history;
    }

    /** Whoever decides about reports of the school. */
    Uni<Response> deciding(AccountId who, SchoolId school, Instant at, Function<Onlooker, Uni<Response>> work) {
        return unless(onlooker -> onlooker.bars(at), who, school, work);
    }

    /** Whoever directs the school. */
    Uni<Response> directing(AccountId who, SchoolId school, Instant at, Function<Onlooker, Uni<Response>> work) {
        return unless(onlooker -> onlooker.barsFromDirecting(at), who, school, work);
    }

    private Uni<Response> unless(
            Function<Onlooker, Optional<Refusal>> bar,
            AccountId who,
            SchoolId school,
            Function<Onlooker, Uni<Response>> work) {
        return Uni.createFrom()
                .completionStage(() -> Onlooker.of(who, school, history))
                .flatMap(onlooker -> bar.apply(onlooker).map(Onlookers::refused).orElseGet(() -> work.apply(onlooker)));
    }

    static Uni<Response> refused(Refusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
