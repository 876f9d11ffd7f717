package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.application.chats.ChatQueries.Condition;
import org.homeroom.application.chats.ChatQueries.Ending;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps who is on the list of a chat, and from when to when everybody's place let them read. Source: F-17. */
@ApplicationScoped
class ParticipantProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        var position = occurrence.position();
        return switch (occurrence.event()) {
            case ParticipantAdmitted e ->
                placed(session, e.chat(), e.account(), e.role(), Condition.ACTIVE)
                        .chain(() -> begins(session, e.chat(), e.account(), position, e.at()));
            case AdmissionDeferred e ->
                ends(session, e.chat(), e.account(), Ending.DEFERRED, e.at())
                        .chain(() -> placed(session, e.chat(), e.account(), e.role(), Condition.DEFERRED));
            case ParticipationSuspended e ->
                ends(session, e.chat(), e.account(), Ending.SUSPENDED, e.at())
                        .chain(() -> now(session, e.chat(), e.account(), Condition.SUSPENDED));
            case ParticipationResumed e ->
                now(session, e.chat(), e.account(), Condition.ACTIVE)
                        .chain(() -> begins(session, e.chat(), e.account(), position, e.at()));
            case ParticipantLeft e ->
                ends(session, e.chat(), e.account(), Ending.LEFT, e.at())
                        .chain(() -> Rows.remove(session, ParticipantRow.class, id(e.chat(), e.account())));
            case ParticipantRemoved e ->
                ends(session, e.chat(), e.account(), Ending.REMOVED, e.at())
                        .chain(() -> Rows.remove(session, ParticipantRow.class, id(e.chat(), e.account())));
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> placed(Session session, ChatId chat, AccountId account, Role role, Condition condition) {
        var id = id(chat, account);
        return Rows.write(session, ParticipantRow.class, id, ParticipantRow::new, row -> {
            row.id = id;
            row.chat = chat.value();
            row.account = account.value();
            row.role = role;
            row.condition = condition;
        });
    }

    private static Uni<Void> now(Session session, ChatId chat, AccountId account, Condition condition) {
        return Rows.change(session, ParticipantRow.class, id(chat, account), row -> row.condition = condition);
    }

    private static Uni<Void> begins(Session session, ChatId chat, AccountId account, long position, Instant at) {
        return session.find(ParticipantRow.class, id(chat, account)).chain(place -> {
            if (place == null || place.inSight != null) return Rows.nothing();
            var interval = place.id + "/" + position;
            place.inSight = interval;
            if (place.sincePosition == 0) place.sincePosition = position;
            return Rows.write(session, VisibilityRow.class, interval, VisibilityRow::new, row -> {
                row.id = interval;
                row.chat = chat.value();
                row.account = account.value();
                row.role = place.role;
                row.fromAt = at;
            });
        });
    }

    private static Uni<Void> ends(Session session, ChatId chat, AccountId account, Ending by, Instant at) {
        return session.find(ParticipantRow.class, id(chat, account)).chain(place -> {
            if (place == null || place.inSight == null) return Rows.nothing();
            var interval = place.inSight;
            place.inSight = null;
            return Rows.change(session, VisibilityRow.class, interval, row -> {
                row.untilAt = at;
                row.endedBy = by;
            });
        });
    }

    private static String id(ChatId chat, AccountId account) {
        return chat.value() + "/" + account.value();
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(ParticipantRow.class, VisibilityRow.class);
    }
}
