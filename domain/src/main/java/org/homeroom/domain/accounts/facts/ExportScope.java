package org.homeroom.domain.accounts.facts;

/** What was handed out of what is known of somebody. */
public enum ExportScope {
    /** Every event about the person, with the person's own values in clear. */
    EVERYTHING
}
