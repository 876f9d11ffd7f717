package org.homeroom.domain.chats.facts;

/** From where the people of a chat come. Source: specification §5.4.1. */
public enum RosterMode {
    /** From a class, or from the staff: nobody is put in or taken out one by one. Source: CHT-03 */
    DERIVED,
    /** Every member of the school whose role is allowed. Source: CHT-02 */
    ALL_MEMBERS,
    /** Whom its administrators choose, or who comes by their invitation. */
    SELECTED
}
