package org.homeroom.application.memberships;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.roster.RosterChange;

/**
 * What proposed imports would change, line by line, until they are decided upon and done. It holds names and birth dates
 * of people of whom the log knows nothing yet, so it is sealed, and forgotten as soon as it can be.
 */
public interface RosterProposals {

    /** One proposal that has not been forgotten. */
    record Kept(ImportId theImport, Instant since) {}

    /** @param parts in the order in which they are applied */
    CompletionStage<Void> keep(ImportId theImport, List<List<RosterChange>> parts);

    /** @param number counted from 1 */
    CompletionStage<Optional<List<RosterChange>>> part(ImportId theImport, int number);

    CompletionStage<Void> forget(ImportId theImport);

    CompletionStage<List<Kept>> kept();
}
