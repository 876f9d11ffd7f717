package org.homeroom.domain.memberships.structure;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Who decides, and about whom of the staff. */
record Colleague(Organiser by, Holding person) {

    static Model<Colleague> of(AccountId account, SchoolId school, AccountId by) {
        return Model.startingWith(new Colleague(Organiser.NOBODY, Holding.NOTHING))
                .including(Organiser.of(by, school), Colleague::by, (s, now) -> new Colleague(now, s.person()))
                .including(Holding.of(account, school), Colleague::person, (s, now) -> new Colleague(s.by(), now));
    }
}
