package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody wants to know what a circle has to study from. It leaves nothing on record. Source: CHT-13.
 *
 * @param waiting whether for what waits for approval, which is for those who approve
 */
public record ListMaterials(MaterialScope scope, SchoolId school, AccountId reader, boolean waiting, Instant at)
        implements MaterialCommand<Circle> {

    @Override
    public Model<Circle> model() {
        return Circle.of(reader, scope, school);
    }

    @Override
    public Outcome decide(Circle circle) {
        var barred = circle.barsReader(scope, at);
        if (barred.isPresent()) return refuse(barred.get());
        return waiting && !circle.publishes() ? refuse(NOT_AUTHORISED) : nothingToDo();
    }
}
