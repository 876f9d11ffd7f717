package org.homeroom.domain.memberships.structure;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassRecord;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Who decides, and about which class. */
record OneClass(Organiser by, ClassRecord theClass) {

    static Model<OneClass> of(ClassId theClass, SchoolId school, AccountId by) {
        return Model.startingWith(new OneClass(Organiser.NOBODY, ClassRecord.NONE))
                .including(Organiser.of(by, school), OneClass::by, (s, now) -> new OneClass(now, s.theClass()))
                .including(ClassRecord.of(theClass, school), OneClass::theClass, (s, now) -> new OneClass(s.by(), now));
    }
}
