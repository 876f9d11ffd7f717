package org.homeroom.domain.moderation.lists;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListPublished;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.SanctionListId;

/** Whether a school follows a list, and whether somebody may change that. */
record Subscriber(Moderator who, boolean published, boolean follows) {

    static Model<Subscriber> of(SanctionListId list, SchoolId school, AccountId by) {
        return Model.startingWith(new Subscriber(Moderator.NOBODY, false, false))
                .including(
                        Moderator.of(by, school),
                        Subscriber::who,
                        (s, now) -> new Subscriber(now, s.published, s.follows))
                .about(list)
                .on(SanctionListPublished.class, (s, e) -> new Subscriber(s.who, true, s.follows))
                .about(list, school)
                .on(SanctionListSubscribed.class, (s, e) -> new Subscriber(s.who, s.published, true))
                .on(SanctionListUnsubscribed.class, (s, e) -> new Subscriber(s.who, s.published, false));
    }

    Optional<Refusal> bars(Instant at) {
        return who.bars(SchoolRight.DECIDE_REPORTS, at)
                .or(() -> published ? Optional.empty() : Optional.of(GeneralRefusal.NOT_FOUND));
    }
}
