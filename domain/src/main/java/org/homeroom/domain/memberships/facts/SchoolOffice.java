package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;

/**
 * What somebody may do in a school for one of its people, by the {@link PermissionMatrix}: an administrator or the
 * direction for everybody, a homeroom teacher for the pupils of the own classes. Source: specification §5.3.6.
 *
 * @param who what the one who decides is in the school
 * @param person what the other one is
 */
public record SchoolOffice(Holding who, Holding person) {

    public static final SchoolOffice NONE = new SchoolOffice(Holding.NOTHING, Holding.NOTHING);

    public static Model<SchoolOffice> over(AccountId person, SchoolId school, AccountId who) {
        return Model.startingWith(NONE)
                .including(
                        Holding.of(who, school),
                        SchoolOffice::who,
                        (s, holding) -> new SchoolOffice(holding, s.person()))
                .including(
                        Holding.of(person, school),
                        SchoolOffice::person,
                        (s, holding) -> new SchoolOffice(s.who(), holding));
    }

    /** Whether the person who asks may decide for anybody at all. */
    public boolean holdsAny() {
        return who.maySomewhere(SchoolRight.VERIFY_GUARDIAN);
    }

    /** Whether the person who asks may decide for everybody of the school. */
    public boolean decidesForAll() {
        return who.may(SchoolRight.VERIFY_GUARDIAN);
    }

    /** Whether the person is a pupil of the school at all. */
    public boolean knowsPupil() {
        return !person.attends().isEmpty();
    }

    /** Whether the person who asks may confirm a pupil's guardians, and record for the pupil what stands on paper. */
    public boolean mayDecide() {
        return who.may(SchoolRight.VERIFY_GUARDIAN, person.attends());
    }
}
