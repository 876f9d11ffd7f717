package org.homeroom.domain.memberships.facts;

/** Why a school excludes a member. */
public enum ExclusionReason {
    /** Has nothing to do with the school. Source: MOD-02. */
    OUTSIDER,
    LEFT_THE_SCHOOL,
    FAKE_IDENTITY,
    AGAINST_THE_RULES,
    OTHER
}
