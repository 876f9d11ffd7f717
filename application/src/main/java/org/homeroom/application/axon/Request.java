package org.homeroom.application.axon;

import java.util.concurrent.atomic.AtomicLong;
import org.homeroom.application.Provenance;
import org.homeroom.domain.kernel.Command;

/**
 * A command on its way to the decider.
 *
 * @param position filled in when the command has been carried out
 */
record Request(Command<?> command, Provenance provenance, boolean onlyConsider, AtomicLong position) {

    static Request toDo(Command<?> command, Provenance provenance) {
        return new Request(command, provenance, false, new AtomicLong());
    }

    static Request toConsider(Command<?> command) {
        return new Request(command, Provenance.bySystem(), true, new AtomicLong());
    }
}
