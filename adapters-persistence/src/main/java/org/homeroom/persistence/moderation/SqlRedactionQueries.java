package org.homeroom.persistence.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.moderation.RedactionQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.homeroom.domain.moderation.redaction.Written;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlRedactionQueries implements RedactionQueries {

    private static final String WRITTEN = "select m.position, m.message, m.chat from MessageRow m"
            + " join ChatRow c on c.chat = m.chat"
            + " where m.author = :author and c.school = :school and m.removed is null"
            + " and m.position > :after and m.postedAt <= :through order by m.position";

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlRedactionQueries(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<List<Running>> running() {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from RunningRedactionRow order by through, redaction", RunningRedactionRow.class)
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new Running(
                                new RedactionId(row.redaction),
                                new AccountId(row.account),
                                new SchoolId(row.school),
                                row.through))
                        .toList());
    }

    @Override
    public CompletionStage<List<Found>> written(
            AccountId author, SchoolId school, Instant through, long after, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(WRITTEN, Object[].class)
                        .setParameter("author", author.value())
                        .setParameter("school", school.value())
                        .setParameter("after", after)
                        .setParameter("through", through)
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new Found(
                                (Long) row[0], new Written(new MessageId((UUID) row[1]), new ChatId((UUID) row[2]))))
                        .toList());
    }
}
