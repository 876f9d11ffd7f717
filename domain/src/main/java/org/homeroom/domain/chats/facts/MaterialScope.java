package org.homeroom.domain.chats.facts;

import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * For whom a material is: a class, a chat, or all of the school. Source: CHT-13.
 *
 * @param theClass null where it is not for one class
 * @param chat null where it is not for one chat
 */
public record MaterialScope(
        @Nullable ClassId theClass, @Nullable ChatId chat) {

    public static final MaterialScope SCHOOL = new MaterialScope(null, null);

    public static MaterialScope of(ClassId theClass) {
        return new MaterialScope(theClass, null);
    }

    public static MaterialScope of(ChatId chat) {
        return new MaterialScope(null, chat);
    }
}
