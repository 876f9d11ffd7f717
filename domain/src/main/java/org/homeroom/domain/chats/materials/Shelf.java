package org.homeroom.domain.chats.materials;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A material, and where one person stands to those for whom it is. */
record Shelf(Material material, Circle circle) {

    static Model<Shelf> of(MaterialId material, AccountId account, SchoolId school) {
        return Model.startingWith(new Shelf(Material.NONE, Circle.NONE))
                .including(Material.of(material, school), Shelf::material, (s, now) -> new Shelf(now, s.circle))
                .then(shelf -> shelf.readers(account, school));
    }

    private Model<Shelf> readers(AccountId account, SchoolId school) {
        var model = Model.startingWith(this);
        var what = material.what();
        return what == null
                ? model
                : model.including(
                        Circle.of(account, what.scope(), school),
                        Shelf::circle,
                        (s, now) -> new Shelf(s.material, now));
    }
}
