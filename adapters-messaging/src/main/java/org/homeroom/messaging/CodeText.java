package org.homeroom.messaging;

import java.time.Duration;

/**
 * What people read who are sent a code.
 *
 * @param lifetime for which it says the code is good
 */
record CodeText(Language language, Duration lifetime) {

    /** In which language codes are sent. */
    enum Language {
        RU,
        EN
    }

    String subject() {
        return switch (language) {
            case RU -> "Код подтверждения";
            case EN -> "Confirmation code";
        };
    }

    String of(String code) {
        return switch (language) {
            case RU ->
                "%s — код подтверждения. Он действует %d мин. Никому его не сообщайте."
                        .formatted(code, lifetime.toMinutes());
            case EN ->
                "%s is your confirmation code. It is good for %d min. Tell it to nobody."
                        .formatted(code, lifetime.toMinutes());
        };
    }
}
