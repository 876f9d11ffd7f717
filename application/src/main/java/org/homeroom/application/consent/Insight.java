package org.homeroom.application.consent;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolOffice;

/** By what right somebody looks at a child's consents, from the facts themselves. */
public enum Insight {
    CHILD,
    GUARDIAN,
    /** An administrator of the school, or the homeroom teacher of the own class. */
    OFFICER,
    AUDITOR,
    /** Has an office in the school, but not for this child. */
    NOT_FOR_THIS_CHILD,
    /** For this person there is no such child. */
    NONE;

    /** Whether anything is to be seen. */
    public boolean sees() {
        return this != NOT_FOR_THIS_CHILD && this != NONE;
    }

    public static CompletionStage<Insight> of(AccountId who, ChildRecord about, Instant at, History history) {
        var office = SchoolOffice.over(about.child().account(), about.school(), who);
        return history.stateOf(office)
                .thenCombine(
                        Relation.of(who, about.school(), history),
                        (held, relation) -> of(who, about, at, held, relation));
    }

    private static Insight of(AccountId who, ChildRecord about, Instant at, SchoolOffice office, Relation relation) {
        if (!about.standing().pupil()) return NONE;
        if (about.child().account().equals(who)) return CHILD;
        if (about.maySee(who.asGuardian(), at)) return GUARDIAN;
        if (office.mayDecide()) return OFFICER;
        if (relation.auditor()) return AUDITOR;
        return office.holdsAny() ? NOT_FOR_THIS_CHILD : NONE;
    }
}
