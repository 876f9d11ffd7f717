package org.homeroom.rest.memberships;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homeroom.application.History;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.rest.Problem;

/** Lets those see a school for whom it is there. For everybody else there is none. */
@ApplicationScoped
class Members {

    private final History history;

    Members(History history) {
        this.history = history;
    }

    /** What the caller is to the school; 404 for those to whom it is nothing. */
    Uni<Response> only(AccountId who, SchoolId school, Function<Relation, Uni<Response>> work) {
        return Uni.createFrom()
                .completionStage(() -> Relation.of(who, school, history))
                .flatMap(relation -> relation.any() ? work.apply(relation) : refused(GeneralRefusal.NOT_FOUND));
    }

    /** The same, and 403 for those who have not this right. */
    Uni<Response> who(AccountId who, SchoolId school, SchoolRight right, Supplier<Uni<Response>> work) {
        return only(
                who,
                school,
                relation -> relation.holding().may(right) ? work.get() : refused(GeneralRefusal.NOT_AUTHORISED));
    }

    static Uni<Response> refused(Refusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
