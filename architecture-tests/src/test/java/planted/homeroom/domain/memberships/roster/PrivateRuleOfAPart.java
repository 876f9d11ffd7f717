package planted.homeroom.domain.memberships.roster;

/** A rule that only its own context may see. */
public final class PrivateRuleOfAPart {}
