package org.homeroom.domain.accounts.facts;

import org.homeroom.domain.kernel.Id;

/** Whom an electronic journal knows, as a keyed hash of the journal and its name for the person. */
public record JournalSubject(String value) implements Id {

    @Override
    public String kind() {
        return "journal";
    }
}
