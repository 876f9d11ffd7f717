package org.homeroom.application;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.kernel.Boundary;

/** The log as it stands, for those who ask what happened. */
public interface History {

    /** Every event of this part of the history, oldest first. */
    CompletionStage<List<Recorded>> of(Boundary boundary);
}
