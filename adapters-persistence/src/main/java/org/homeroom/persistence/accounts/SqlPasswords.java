package org.homeroom.persistence.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.accounts.Passwords;
import org.homeroom.application.secrets.Codes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.homeroom.persistence.storage.VertxBridge;
import org.jspecify.annotations.Nullable;

/** Keeps Argon2id digests in PostgreSQL. At most two are computed at a time, so that guessing costs nobody else much. */
@ApplicationScoped
class SqlPasswords implements Passwords {

    private static final UUID NONE = new UUID(0, 0);
    private static final int AT_A_TIME = 2;

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final ExecutorService slowly = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().daemon().name("passwords-", 0).factory());

    /** What is compared with where there is nothing to compare with. */
    private final CompletableFuture<String> nobodys =
            CompletableFuture.supplyAsync(() -> Argon2.OF_TODAY.hash(Codes.secret(), Codes.salt()), slowly);

    SqlPasswords(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<Void> keep(CredentialId credential, AccountId account, String password) {
        return CompletableFuture.supplyAsync(() -> Argon2.OF_TODAY.hash(password, Codes.salt()), slowly)
                .thenCompose(hash -> bridge.call(() -> factory.withTransaction(session -> {
                    var row = new PasswordRow();
                    row.credential = credential.value();
                    row.account = account.value();
                    row.hash = hash;
                    return session.persist(row);
                })));
    }

    @Override
    public CompletionStage<Boolean> matches(@Nullable CredentialId credential, String password) {
        var id = credential == null ? NONE : credential.value();
        return bridge.call(() -> factory.withSession(session -> session.find(PasswordRow.class, id)))
                .thenCombine(nobodys, (row, nobody) -> row == null ? nobody : row.hash)
                .thenApplyAsync(hash -> Argon2.matches(password, hash), slowly);
    }

    @Override
    public CompletionStage<Void> forgetAllBut(@Nullable CredentialId kept, AccountId account) {
        return bridge.call(() -> factory.withTransaction(session -> session.createMutationQuery(
                                "delete from PasswordRow where account = :account and credential <> :kept")
                        .setParameter("account", account.value())
                        .setParameter("kept", kept == null ? NONE : kept.value())
                        .executeUpdate()))
                .thenAccept(deleted -> {});
    }
}
