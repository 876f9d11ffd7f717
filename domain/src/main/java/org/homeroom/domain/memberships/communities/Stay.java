package org.homeroom.domain.memberships.communities;

import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestRequested;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one guest's stay add up to.
 *
 * @param requested null when nobody has asked for it
 */
record Stay(@Nullable GuestRequested requested, boolean admitted, boolean ended) {

    static final Stay NONE = new Stay(null, false, false);

    static Model<Stay> of(GuestId guest, SchoolId school) {
        return Model.startingWith(NONE)
                .about(guest, school)
                .on(GuestRequested.class, (s, e) -> new Stay(e, s.admitted(), s.ended()))
                .on(GuestAdmitted.class, (s, e) -> new Stay(s.requested(), true, s.ended()))
                .on(GuestAccessEnded.class, (s, e) -> new Stay(s.requested(), s.admitted(), true));
    }
}
