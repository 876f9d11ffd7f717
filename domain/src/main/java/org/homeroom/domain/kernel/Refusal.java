package org.homeroom.domain.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out. Implemented by one enum per context; the name of the constant is the code.
 *
 * <p>Source: specification §1.9.
 */
public interface Refusal {

    String name();

    /** Stable, for example {@code "NOT_A_GUARDIAN"}. Clients may rely on it. */
    default String code() {
        return name();
    }

    Kind kind();

    /** What may be said beyond the code; null for nothing. Stable like the code, and never about a person. */
    default @Nullable String hint() {
        return null;
    }

    /** How an outsider should understand the refusal. */
    enum Kind {
        /** What was said makes no sense. */
        INVALID,
        /** Nobody knows who is asking. */
        UNAUTHENTICATED,
        /** The one who asks may not. */
        FORBIDDEN,
        /** There is no such thing, or none that the one who asks may know of. */
        UNKNOWN,
        /** It contradicts what is true at present. */
        CONFLICT,
        /** It was possible once. */
        GONE,
        /** It makes sense, but a condition for it does not hold. */
        UNMET,
        /** Too often. */
        TOO_MANY
    }
}
