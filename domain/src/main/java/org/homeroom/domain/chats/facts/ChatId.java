package org.homeroom.domain.chats.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.memberships.facts.ClassId;

/** A chat. The chat derived from a class has the value of its {@link ClassId}. */
public record ChatId(UUID value) implements Id {

    @Override
    public String kind() {
        return "chat";
    }

    public static ChatId of(ClassId theClass) {
        return new ChatId(theClass.value());
    }

    /** The class from which this chat is derived, if it is a class chat at all. */
    public ClassId asClass() {
        return new ClassId(value);
    }
}
