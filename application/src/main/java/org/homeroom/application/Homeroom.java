package org.homeroom.application;

import java.util.concurrent.CompletionStage;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Outcome;

/** The one door through which anything is asked of the homeroom. */
public interface Homeroom {

    /**
     * Carries the command out or says why not.
     *
     * @return fails only when something is broken: a bug, or a store that cannot be reached
     */
    CompletionStage<Answer> ask(Command<?> command, Provenance provenance);

    /** What the answer would be if the command were asked now. Changes nothing. */
    CompletionStage<Outcome> consider(Command<?> command);

    /** Asks on nobody's behalf. */
    default CompletionStage<Answer> ask(Command<?> command) {
        return ask(command, Provenance.bySystem());
    }
}
