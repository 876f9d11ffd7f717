package org.homeroom.persistence.chats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.chats.ReadMarks;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlReadMarks implements ReadMarks {

    private static final String ADVANCE = "insert into reading.mark (account, chat, position)"
            + " values (:account, :chat, :position) on conflict (account, chat)"
            + " do update set position = excluded.position where mark.position < excluded.position";

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlReadMarks(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<Boolean> advance(AccountId account, ChatId chat, long position) {
        return bridge.call(() -> factory.withTransaction(session -> session.createNativeQuery(ADVANCE)
                        .setParameter("account", account.value())
                        .setParameter("chat", chat.value())
                        .setParameter("position", position)
                        .executeUpdate()))
                .thenApply(changed -> changed > 0);
    }
}
