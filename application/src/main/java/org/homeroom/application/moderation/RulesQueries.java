package org.homeroom.application.moderation;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.memberships.facts.SchoolId;

/** How many have accepted the rules of a school. Who may see it is decided elsewhere. Source: G-19. */
public interface RulesQueries {

    /** By version; one that nobody has accepted is missing. */
    CompletionStage<Map<Integer, Long>> acceptances(SchoolId school);
}
