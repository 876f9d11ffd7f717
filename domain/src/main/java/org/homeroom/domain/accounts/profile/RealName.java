package org.homeroom.domain.accounts.profile;

import org.homeroom.domain.accounts.facts.PersonName;
import org.jspecify.annotations.Nullable;

/** Tells a name from a nickname, as far as its form goes. Source: ACC-19. */
final class RealName {

    /** In characters, for each part of the name. */
    private static final int LONGEST_PART = 100;

    static boolean is(@Nullable PersonName name) {
        return name != null
                && isPart(name.family())
                && isPart(name.given())
                && (name.patronymic() == null || isPart(name.patronymic()));
    }

    private static boolean isPart(String part) {
        return part.codePoints().anyMatch(Character::isLetter)
                && part.length() <= LONGEST_PART
                && part.codePoints().allMatch(c -> Character.isLetter(c) || " -'’.".indexOf(c) >= 0 || combining(c));
    }

    private static boolean combining(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private RealName() {}
}
