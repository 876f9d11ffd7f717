package org.homeroom.domain.memberships.facts;

/** What becomes of a class when its year is over. Source: §5.3.5. */
public enum ClassMove {
    /** It goes on as a new class of the next year. */
    PROMOTE,
    /** Its pupils leave school. */
    GRADUATE,
    /** It is no more, and its pupils are put into other classes one by one. */
    DISSOLVE,
    /** Its pupils join the class that another one becomes. */
    MERGE
}
