package org.homeroom.domain.consent;

import org.homeroom.domain.kernel.Personal;

/** What the rules of this context ask of the documents that officers name. */
public final class Paper {

    /** Whether nobody has named a document at all. */
    public static boolean isMissing(Personal<String> document) {
        return document.value().map(String::isBlank).orElse(true);
    }

    private Paper() {}
}
