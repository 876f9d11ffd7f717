package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_EMPTY;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_MALFORMED;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_TOO_LONG;

import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.kernel.Refusal;

/** Whether what somebody has written can be a message. Source: CHT-11. */
final class Words {

    /** Letters by their class, and yet nothing that one sees: the fillers of Hangul and an empty pattern of Braille. */
    private static final Set<Integer> INVISIBLE_LETTERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    /** @param needed whether nothing else stands in the place of words */
    static Optional<Refusal> refuse(String text, boolean needed, PostingTerms terms) {
        if (text.codePoints().anyMatch(Words::malformed)) return Optional.of(MESSAGE_MALFORMED);
        if (text.codePoints().noneMatch(Words::visible)) return needed ? Optional.of(MESSAGE_EMPTY) : Optional.empty();
        var words = text.strip();
        return words.codePointCount(0, words.length()) > terms.longestMessage()
                ? Optional.of(MESSAGE_TOO_LONG)
                : Optional.empty();
    }

    /** Half a character, or one that no store keeps. */
    private static boolean malformed(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !INVISIBLE_LETTERS.contains(codePoint);
        };
    }

    private Words() {}
}
