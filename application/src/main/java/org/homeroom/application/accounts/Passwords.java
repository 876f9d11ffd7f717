package org.homeroom.application.accounts;

import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.jspecify.annotations.Nullable;

/** Keeps digests of passwords that are slow to compute, apart from the log. Which of them counts, the log says. */
public interface Passwords {

    /** Keeps a digest under this id. It counts once the log says so. */
    CompletionStage<Void> keep(CredentialId credential, AccountId account, String password);

    /**
     * Takes equally long whether or not there is a digest and whether or not it matches.
     *
     * @param credential null where there is none to compare with
     */
    CompletionStage<Boolean> matches(@Nullable CredentialId credential, String password);

    /** Destroys every digest of an account but one. */
    CompletionStage<Void> forgetAllBut(@Nullable CredentialId kept, AccountId account);
}
