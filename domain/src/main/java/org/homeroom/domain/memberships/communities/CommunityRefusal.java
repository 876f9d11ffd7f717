package org.homeroom.domain.memberships.communities;

import org.homeroom.domain.kernel.Refusal;

/** Why communities say no. */
public enum CommunityRefusal implements Refusal {
    /** A section or a club is led by somebody who works in the school. Source: MEM-14. */
    COMMUNITY_LEADER_MUST_BE_STAFF(Kind.UNMET),
    /** Only those who work in a school belong to a professional community. Source: MEM-15. */
    STAFF_ONLY(Kind.FORBIDDEN),
    /** There is another community with this id. */
    COMMUNITY_ALREADY_EXISTS(Kind.CONFLICT),
    /** A community is called something, of at most 100 letters. */
    COMMUNITY_TITLE_INVALID(Kind.INVALID),
    /** Whoever leads a community stays in it. */
    LEADER_STAYS(Kind.CONFLICT);

    private final Kind kind;

    CommunityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
