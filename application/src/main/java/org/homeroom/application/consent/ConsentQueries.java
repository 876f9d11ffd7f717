package org.homeroom.application.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** What screens show of guardians and consents. Who may see it is decided elsewhere. */
public interface ConsentQueries {

    CompletionStage<Optional<GuardianLink>> link(LinkId link);

    /** Links to pupils of this school, those that nobody has checked first. */
    CompletionStage<List<GuardianLink>> linksIn(SchoolId school);

    CompletionStage<List<GuardianLink>> linksOf(GuardianId guardian);

    /** For what somebody agrees at present that the school uses the child's data. */
    CompletionStage<List<Agreement>> agreementsFor(ChildId child);

    record GuardianLink(LinkId id, ChildId child, GuardianId guardian, GuardianKind kind, boolean verified) {}

    record Agreement(SchoolId school, Set<ConsentPurpose> purposes) {}
}
