package org.homeroom.domain.chats.materials;

import java.util.Optional;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialPublished;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialSubmitted;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Which file a material is. Whether somebody may read it, {@link ReadMaterial} says. */
public final class MaterialFile {

    public static Model<Optional<FileId>> of(MaterialId material, SchoolId school) {
        return Model.startingWith(Optional.<FileId>empty())
                .about(material, school)
                .on(MaterialSubmitted.class, (file, e) -> Optional.of(e.file()))
                .on(MaterialPublished.class, (file, e) -> Optional.of(e.file()));
    }

    private MaterialFile() {}
}
