package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialWithdrawn;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Whoever has published a material takes it back, or the staff of its circle does. Source: CHT-13. */
public record WithdrawMaterial(MaterialId material, SchoolId school, AccountId by, Instant at)
        implements MaterialCommand<Shelf> {

    @Override
    public Model<Shelf> model() {
        return Shelf.of(material, by, school);
    }

    @Override
    public Outcome decide(Shelf shelf) {
        var what = shelf.material().what();
        if (what == null) return refuse(NOT_FOUND);
        var barred = shelf.circle().barsReader(what.scope(), at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!what.by().equals(by) && !shelf.circle().publishes()) return refuse(NOT_AUTHORISED);
        if (shelf.material().withdrawn()) return nothingToDo();
        return accept(new MaterialWithdrawn(material, school, OfficerId.of(by), at));
    }
}
