package org.homeroom.domain.memberships.facts;

/** Why a line of a roster was not taken over. */
public enum RosterLeftOut {
    /** The pupil, or a guardian, does not want any part in it. Source: CON-03, S-37. */
    PARTICIPATION_DECLINED
}
