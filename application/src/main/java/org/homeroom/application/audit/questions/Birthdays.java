package org.homeroom.application.audit.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeroom.application.audit.Reading;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.kernel.Personal;

/** Every day on which somebody was ever said to be born, as far as it has not been erased. Never told. */
final class Birthdays {

    static List<LocalDate> of(Reading<?> found) {
        return found.recorded().stream()
                .map(one -> switch (one.event()) {
                    case ProfileCompleted e -> Optional.ofNullable(e.birthDate());
                    case BirthDateCorrected e -> Optional.of(e.birthDate());
                    default -> Optional.<Personal<LocalDate>>empty();
                })
                .flatMap(Optional::stream)
                .map(Personal::value)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Birthdays() {}
}
