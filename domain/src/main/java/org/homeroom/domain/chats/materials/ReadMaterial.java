package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody wants to read a material. Who is a member of its circle now, may, whatever has become of the chats; what waits
 * for approval, its author and the staff may. It leaves nothing on record. Source: CHT-13.
 */
public record ReadMaterial(MaterialId material, SchoolId school, AccountId reader, Instant at)
        implements MaterialCommand<Shelf> {

    @Override
    public Model<Shelf> model() {
        return Shelf.of(material, reader, school);
    }

    @Override
    public Outcome decide(Shelf shelf) {
        var what = shelf.material().what();
        if (what == null || shelf.material().withdrawn()) return refuse(NOT_FOUND);
        var barred = shelf.circle().barsReader(what.scope(), at);
        if (barred.isPresent()) return refuse(barred.get());
        return shelf.material().published()
                        || what.by().equals(reader)
                        || shelf.circle().publishes()
                ? nothingToDo()
                : refuse(NOT_FOUND);
    }
}
