package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a chat of which kind, and as what, by what the school's facts say of the person at this instant. A place
 * on the chat's list without it is worth nothing. Source: specification §5.4.1, H3.
 */
public final class Belonging {

    private static final List<Role> BY_WEIGHT = List.of(Role.STUDENT, Role.TEACHER, Role.STAFF, Role.PARENT);

    /** Whether somebody who is this in the school may be in the chat in that role. */
    public static boolean holds(ChatRecord chat, Role role, Person person, Instant at) {
        if (!chat.admits(role)) return false;
        if (chat.kind() == ChatKind.PARENTS_ONLY && worksIn(chat.theClass(), person)) return false;
        var holding = person.holding();
        if (chat.closed(at) && person.is(role)) return true;
        return switch (chat.kind()) {
            case CLASS, SUBJECT -> inClass(chat, role, person);
            case CLASS_PARENTS -> role == Role.PARENT ? parent(chat, person, at) : leads(chat, person);
            case PARENTS_ONLY -> parent(chat, person, at);
            case TEACHERS -> role == Role.TEACHER ? holding.holds(role) : leadsSchool(person);
            case SCHOOL, GROUP, DIRECT, COUNSELLING -> person.is(role);
            case CHANNEL -> person.is(role) && (chat.theClass() == null || reads(chat, role, person, at));
            case COMMUNITY ->
                person.is(role)
                        && chat.community() != null
                        && person.communities().contains(chat.community());
        };
    }

    /** As what somebody may be in the chat: of several roles, as a pupil, or as somebody who works here, before a parent. */
    public static Optional<Role> role(ChatRecord chat, Person person, Instant at) {
        return BY_WEIGHT.stream().filter(role -> holds(chat, role, person, at)).findFirst();
    }

    /** Whether the school's own lists make the person an administrator of the chat. Source: CHT-03, CHT-05. */
    public static boolean administers(ChatRecord chat, Person person) {
        return chat.exists()
                && switch (chat.kind()) {
                    case CLASS, CLASS_PARENTS -> leads(chat, person);
                    case SUBJECT ->
                        chat.theClass() != null
                                && (leads(chat, person)
                                        || person.holding().teaches().contains(chat.theClass()));
                    case TEACHERS -> !person.holding().offices().isEmpty();
                    case SCHOOL -> person.holding().administrator();
                    case PARENTS_ONLY, CHANNEL, GROUP, DIRECT, COMMUNITY, COUNSELLING -> false;
                };
    }

    /** Who is among the teachers without being one. Source: CHT-05. */
    private static boolean leadsSchool(Person person) {
        return person.holding().administrator() || !person.holding().offices().isEmpty();
    }

    /** Whoever works in the school may read what a class is told. */
    private static boolean reads(ChatRecord chat, Role role, Person person, Instant at) {
        return switch (role) {
            case STUDENT -> person.holding().attends().contains(chat.theClass());
            case PARENT -> parent(chat, person, at);
            case TEACHER, STAFF -> true;
        };
    }

    private static boolean inClass(ChatRecord chat, Role role, Person person) {
        var theClass = chat.theClass();
        if (theClass == null) return false;
        if (role == Role.STUDENT) return person.holding().attends().contains(theClass);
        return leads(chat, person)
                || (chat.kind() == ChatKind.SUBJECT
                        && person.holding().teaches().contains(theClass));
    }

    private static boolean leads(ChatRecord chat, Person person) {
        return chat.theClass() != null && person.holding().leads().contains(chat.theClass());
    }

    private static boolean parent(ChatRecord chat, Person person, Instant at) {
        return chat.theClass() != null && person.parentIn(chat.theClass(), at);
    }

    private static boolean worksIn(@Nullable ClassId theClass, Person person) {
        return person.holding().leads().contains(theClass)
                || person.holding().teaches().contains(theClass);
    }

    private Belonging() {}
}
