package org.homeroom.domain.memberships.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/**
 * A chat: one of the places where people of a school meet, like its classes and communities. The chat derived from a class
 * has the value of its {@link ClassId}. It stands here, below all that tells of chats, because what is said in a chat and
 * what is decided about it must both be able to name it.
 */
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
        return derived(theClass.value(), 0x50_41_52_45_4e_54_53_00L);
    }

    /** The chat of all teachers of a school. */
    public static ChatId ofTeachers(SchoolId school) {
        return derived(school.value(), 0x54_45_41_43_48_45_52_53L);
    }

    /** Another id, always the same one for the same thing. */
    private static ChatId derived(UUID from, long mark) {
        return new ChatId(new UUID(from.getMostSignificantBits() ^ mark, from.getLeastSignificantBits()));
    }

    /** The class from which this chat is derived, if it is a class chat at all. */
    public ClassId asClass() {
        return new ClassId(value);
    }
}
