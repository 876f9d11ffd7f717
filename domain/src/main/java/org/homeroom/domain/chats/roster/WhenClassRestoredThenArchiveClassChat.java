package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;

/** The chat of a class that is no history after all is none either. Source: §5.3.5. */
public final class WhenClassRestoredThenArchiveClassChat implements Reaction<ClassRestored> {

    @Override
    public Class<ClassRestored> when() {
        return ClassRestored.class;
    }

    @Override
    public Command<?> then(ClassRestored event) {
        return new ArchiveClassChat(event.theClass(), event.school(), event.at());
    }
}
