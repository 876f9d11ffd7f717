package org.homeroom.domain.chats.materials;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialApproved;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialPublished;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialSubmitted;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialWithdrawn;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one material add up to.
 *
 * @param what null when there is no such material
 * @param published whether its circle can read it; not yet where it waits for approval, not any more once it is withdrawn
 */
record Material(@Nullable What what, boolean published, boolean withdrawn) {

    static final Material NONE = new Material(null, false, false);

    record What(MaterialScope scope, AccountId by, FileId file) {}

    static Model<Material> of(MaterialId material, SchoolId school) {
        return Model.startingWith(NONE)
                .about(material, school)
                .on(
                        MaterialSubmitted.class,
                        (s, e) -> new Material(
                                new What(new MaterialScope(e.theClass(), e.chat()), e.account(), e.file()),
                                false,
                                false))
                .on(
                        MaterialPublished.class,
                        (s, e) -> new Material(
                                new What(new MaterialScope(e.theClass(), e.chat()), e.account(), e.file()),
                                true,
                                false))
                .on(MaterialApproved.class, (s, e) -> new Material(s.what, true, s.withdrawn))
                .on(MaterialWithdrawn.class, (s, e) -> new Material(s.what, false, true));
    }
}
