package org.homeroom.domain.memberships.facts;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a class is called. Two names are the same when people read them as the same: capitals, blanks, dashes, quotation
 * marks, and letters that look alike in both alphabets make no difference. Source: MEM-05.
 *
 * @param parallel 1 to 12, null where the class has none
 */
public record ClassName(ClassKind kind, @Nullable Integer parallel, String title) {

    private static final String LATIN = "ABCEHKMOPTXY";
    private static final String CYRILLIC = "АВСЕНКМОРТХУ";
    private static final int LONGEST_LETTER = 20;
    private static final int LONGEST_TITLE = 100;

    /** A home class: its parallel and its letter, for example 7 and А. */
    public static ClassName of(int parallel, String letter) {
        return new ClassName(ClassKind.HOMEROOM, parallel, parallel + letter.strip());
    }

    /** Pupils who are taught one subject together. */
    public static ClassName ofGroup(@Nullable Integer parallel, String title) {
        return new ClassName(ClassKind.LESSON, parallel, title.strip());
    }

    /** Whether a class can be called so. */
    public boolean sound() {
        if (parallel != null && (parallel < 1 || parallel > 12)) return false;
        if (kind == ClassKind.LESSON) return !title.isEmpty() && title.length() <= LONGEST_TITLE;
        var letter = letter();
        return parallel != null
                && !letter.isEmpty()
                && letter.length() <= LONGEST_LETTER
                && Character.isLetter(letter.charAt(0));
    }

    public boolean sameAs(ClassName other) {
        return kind == other.kind
                && Objects.equals(parallel, other.parallel)
                && read(title).equals(read(other.title));
    }

    private String letter() {
        return title.substring(String.valueOf(parallel).length());
    }

    private static String read(String title) {
        var letters = new StringBuilder();
        title.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> {
                    var twin = LATIN.indexOf(letter);
                    letters.appendCodePoint(twin < 0 ? letter : CYRILLIC.charAt(twin));
                });
        return letters.toString();
    }
}
