package org.homeroom.domain.memberships.facts;

import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;

/**
 * Whether somebody may change the structure of a school.
 *
 * @param active whether the school is in use
 */
public record Organiser(Holding who, boolean active) {

    public static final Organiser NOBODY = new Organiser(Holding.NOTHING, false);

    public static Model<Organiser> of(AccountId by, SchoolId school) {
        return Model.startingWith(NOBODY)
                .including(Holding.of(by, school), Organiser::who, (s, who) -> new Organiser(who, s.active()))
                .about(school)
                .on(SchoolActivated.class, (s, e) -> new Organiser(s.who(), true));
    }

    /** Why not, if so: for outsiders there is no such school. */
    public Optional<Refusal> bars(SchoolRight right) {
        return who.bars(right).or(() -> active ? Optional.empty() : Optional.of(SchoolRefusal.SCHOOL_NOT_ACTIVATED));
    }
}
