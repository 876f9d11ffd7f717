package org.homeroom.application.accounts;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionEvent.CredentialChanged;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.SessionRefusal;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.accounts.sessions.SignInWithPassword;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Checks a password and makes the command that says so. The work is the same whether or not the number has an account
 * and the account a password; only where too many were wrong already, none is done.
 */
public final class PasswordSignIns {

    private final History history;
    private final Homeroom homeroom;
    private final Passwords passwords;
    private final SessionTerms terms;

    public PasswordSignIns(History history, Homeroom homeroom, Passwords passwords, SessionTerms terms) {
        this.history = history;
        this.homeroom = homeroom;
        this.passwords = passwords;
        this.terms = terms;
    }

    public CompletionStage<SignInWithPassword> check(PhoneHash phone, String password, SessionId session, Instant at) {
        var nobody = new SignInWithPassword(session, phone, null, null, terms, at);
        return homeroom.consider(nobody)
                .thenCompose(outcome -> tooOften(outcome)
                        ? CompletableFuture.completedFuture(nobody)
                        : accountOf(phone)
                                .thenCompose(account -> credentialOf(account)
                                        .thenCompose(credential -> passwords
                                                .matches(credential, password)
                                                .thenApply(matches -> new SignInWithPassword(
                                                        session,
                                                        phone,
                                                        account,
                                                        matches ? credential : null,
                                                        terms,
                                                        at)))));
    }

    private static boolean tooOften(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason, var events)
                && reason == SessionRefusal.CREDENTIAL_TOO_MANY_ATTEMPTS;
    }

    private CompletionStage<@Nullable AccountId> accountOf(PhoneHash phone) {
        return history.stateOf(Holder.of(phone)).thenApply(Holder::open);
    }

    /** Reads the log also where there is no account, so that it takes as long. */
    private CompletionStage<@Nullable CredentialId> credentialOf(@Nullable AccountId account) {
        var asked = account == null ? new AccountId(new UUID(0, 0)) : account;
        return history.stateOf(Model.startingWith(new Credential(null))
                        .about(asked)
                        .on(CredentialChanged.class, (s, e) -> new Credential(e.credential())))
                .thenApply(Credential::id);
    }

    private record Credential(@Nullable CredentialId id) {}
}
