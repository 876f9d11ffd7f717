package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;

/** The chat of a class that is history is, too. Source: P-19. */
public final class WhenClassArchivedThenArchiveClassChat implements Reaction<ClassArchived> {

    @Override
    public Class<ClassArchived> when() {
        return ClassArchived.class;
    }

    @Override
    public Command<?> then(ClassArchived event) {
        return new ArchiveClassChat(event.theClass(), event.school(), event.at());
    }
}
