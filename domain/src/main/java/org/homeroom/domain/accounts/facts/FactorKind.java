package org.homeroom.domain.accounts.facts;

/** How the code of a second factor comes to its owner. */
public enum FactorKind {
    /** The owner's device makes a code every thirty seconds. Source: RFC 6238. */
    AUTHENTICATOR,
    /** A code is sent to the owner's phone. */
    PHONE
}
