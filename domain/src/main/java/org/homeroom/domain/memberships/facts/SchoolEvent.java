package org.homeroom.domain.memberships.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;

/** What happens to the offices and classes of a school beyond its first day. */
public sealed interface SchoolEvent extends Event {

    /** @param order the school's order that appoints the person */
    record OfficeAppointed(SchoolId school, AccountId account, Office office, String order, Instant at)
            implements SchoolEvent {}

    record OfficeEnded(SchoolId school, AccountId account, Office office, Instant at) implements SchoolEvent {}

    /** Somebody else answers for the class now, or nobody does. */
    record HomeroomTeacherRelieved(ClassId theClass, SchoolId school, AccountId teacher, Instant at)
            implements SchoolEvent {}

    record SubjectTeacherRelieved(ClassId theClass, SchoolId school, AccountId teacher, Instant at)
            implements SchoolEvent {}
}
