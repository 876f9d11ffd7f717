package planted.homeroom.domain.accounts;

/** A rule that only its own context may see. */
public final class PrivateRule {}
