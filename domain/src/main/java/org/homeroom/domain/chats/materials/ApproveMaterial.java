package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialApproved;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Somebody of the staff approves what a pupil has submitted. Source: CHT-14. */
public record ApproveMaterial(MaterialId material, SchoolId school, AccountId by, Instant at)
        implements MaterialCommand<Shelf> {

    @Override
    public Model<Shelf> model() {
        return Shelf.of(material, by, school);
    }

    @Override
    public Outcome decide(Shelf shelf) {
        var what = shelf.material().what();
        if (what == null || shelf.material().withdrawn()) return refuse(NOT_FOUND);
        var barred = shelf.circle().barsReader(what.scope(), at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!shelf.circle().publishes()) return refuse(NOT_AUTHORISED);
        if (shelf.material().published()) return nothingToDo();
        return accept(new MaterialApproved(material, school, OfficerId.of(by), at));
    }
}
