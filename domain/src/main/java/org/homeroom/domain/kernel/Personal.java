package org.homeroom.domain.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that tells something about a person: a name, a birth date, a contact, the text of a message.
 *
 * <p>It never stands in the log. The store keeps it beside the event, encrypted under a key of its {@link #subject()};
 * the event itself holds a salted digest. Erasing the value or the key leaves the log as it is: from then on the value
 * reads back as {@link Erased}. Its text form never shows the value.
 *
 * @param <T> what the value is, for example {@link java.time.LocalDate}
 */
public sealed interface Personal<T> {

    /** Whose key protects the value, for example {@code account} and an id. */
    Tag subject();

    /** Empty once it has been erased. */
    Optional<T> value();

    /** The value, or a stand-in once it has been erased. */
    default @Nullable T orNull() {
        return value().orElse(null);
    }

    static <T> Personal<T> of(Id subject, T value) {
        return new Known<>(subject.tag(), value);
    }

    /** The same value under the key of somebody else. What has been erased stays erased. */
    default Personal<T> of(Id other) {
        return value().<Personal<T>>map(known -> new Known<>(other.tag(), known))
                .orElseGet(() -> new Erased<>(other.tag()));
    }

    /** The value is still there. */
    record Known<T>(Tag subject, T known) implements Personal<T> {

        @Override
        public Optional<T> value() {
            return Optional.of(known);
        }

        @Override
        public String toString() {
            return "Personal[" + subject.key() + "]";
        }
    }

    /** The value is gone for ever. */
    record Erased<T>(Tag subject) implements Personal<T> {

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }
}
