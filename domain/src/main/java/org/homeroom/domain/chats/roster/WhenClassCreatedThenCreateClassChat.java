package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;

/** Every home class has a chat. Source: CHT-03. */
public final class WhenClassCreatedThenCreateClassChat implements Reaction<ClassCreated> {

    @Override
    public Class<ClassCreated> when() {
        return ClassCreated.class;
    }

    @Override
    public Command<?> then(ClassCreated event) {
        return new CreateClassChat(event.theClass(), event.school(), event.at());
    }
}
