package org.homeroom.domain.specimens.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;

/** Events with a past, for tests only. */
public sealed interface SpecimenEvent extends Event {

    /**
     * Somebody was measured. Version 1 had {@code size} with its unit in one text and {@code who} by name; version 2 split
     * the size and called the name {@code name}; version 3 says how exactly it was measured.
     */
    record PersonMeasured(AccountId account, Personal<String> name, int amount, Unit unit, int decimals, Instant at)
            implements SpecimenEvent {}

    /** In what. */
    enum Unit {
        CM,
        INCH
    }
}
