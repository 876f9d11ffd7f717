package org.homeroom.domain.kernel;

/**
 * Names one thing for ever. Two ids of different types are never equal.
 *
 * <p>Implementations are records with one component {@code value}: a {@link java.util.UUID}, or the text of a keyed hash
 * for what must be found again without being known (a phone number, a line of a roster). A person may have several ids
 * of the same value, one for each role in which rules look at them ({@code account}, {@code child}, {@code guardian}).
 */
public interface Id {

    /** A UUID, or the text of a keyed hash. Never personal data in clear. */
    Object value();

    /** The word under which the store keeps this id, for example {@code "child"}. Must never change. */
    String kind();

    default Tag tag() {
        return new Tag(kind(), value().toString());
    }
}
