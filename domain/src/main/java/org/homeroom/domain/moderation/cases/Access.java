package org.homeroom.domain.moderation.cases;

import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessGranted;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRefused;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRequested;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.jspecify.annotations.Nullable;

/**
 * One wish to see more of a chat than was reported.
 *
 * @param requested null when the case knows no such wish
 * @param granted null while a second officer has not agreed
 */
record Access(
        @Nullable EvidenceAccessRequested requested,
        @Nullable EvidenceAccessGranted granted,
        boolean refused) {

    static final Access NONE = new Access(null, null, false);

    static Model<Access> of(EvidenceAccessId access, CaseId theCase, SchoolId school) {
        return Model.startingWith(NONE)
                .about(access, theCase, school)
                .on(EvidenceAccessRequested.class, (s, e) -> new Access(e, s.granted, s.refused))
                .on(EvidenceAccessGranted.class, (s, e) -> new Access(s.requested, e, s.refused))
                .on(EvidenceAccessRefused.class, (s, e) -> new Access(s.requested, s.granted, true));
    }
}
