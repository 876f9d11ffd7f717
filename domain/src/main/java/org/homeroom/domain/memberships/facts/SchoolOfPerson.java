package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;

/**
 * Whether somebody may decide for a school about one of its people. Source: specification §5.3.6.
 *
 * @param who what the one who asks is in the school
 * @param person what the other one is
 */
public record SchoolOfPerson(Holding who, Holding person) {

    public static final SchoolOfPerson UNRELATED = new SchoolOfPerson(Holding.NOTHING, Holding.NOTHING);

    public static Model<SchoolOfPerson> of(AccountId person, SchoolId school, AccountId who) {
        return Model.startingWith(UNRELATED)
                .including(
                        Holding.of(who, school), SchoolOfPerson::who, (s, one) -> new SchoolOfPerson(one, s.person()))
                .including(
                        Holding.of(person, school),
                        SchoolOfPerson::person,
                        (s, one) -> new SchoolOfPerson(s.who(), one));
    }

    /** Whether who asks may decide about the person. */
    public boolean mayDecide() {
        return who.may(SchoolRight.CONFIRM_STAFF) && person.belongs();
    }
}
