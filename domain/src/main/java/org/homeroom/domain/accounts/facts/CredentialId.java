package org.homeroom.domain.accounts.facts;

import java.util.UUID;
import org.homeroom.domain.kernel.Id;

/** One password of one account. Its digest is kept apart from the log, under this id. */
public record CredentialId(UUID value) implements Id {

    @Override
    public String kind() {
        return "credential";
    }
}
