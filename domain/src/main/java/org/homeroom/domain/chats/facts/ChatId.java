package org.homeroom.domain.chats.facts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A chat. The chat derived from a class has the value of its {@link ClassId}. */
public record ChatId(UUID value) implements Id {

    @Override
    public String kind() {
        return "chat";
    }

    public static ChatId of(ClassId theClass) {
        return new ChatId(theClass.value());
    }

    /** The chat of the guardians of a class's pupils and its homeroom teacher. */
    public static ChatId ofParents(ClassId theClass) {
        return derived("parents", theClass);
    }

    /** The chat of all teachers of a school. */
    public static ChatId ofTeachers(SchoolId school) {
        return derived("teachers", school);
    }

    private static ChatId derived(String what, Id from) {
        var name = what + "/" + from.kind() + "/" + from.value();
        return new ChatId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The class from which this chat is derived, if it is a class chat at all. */
    public ClassId asClass() {
        return new ClassId(value);
    }
}
