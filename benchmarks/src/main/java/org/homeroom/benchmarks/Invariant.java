package org.homeroom.benchmarks;

import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** A rule about how many events a boundary may hold, each over another kind of boundary. */
enum Invariant {
    /** At most five join a class. */
    CAPACITY(5) {
        @Override
        EventCriteria boundary(String round) {
            return EventCriteria.havingTags(Tag.of("class", round));
        }

        @Override
        List<TaggedEventMessage<?>> next(String round, int writer) {
            return List.of(Events.one("bench.Joined", Set.of(Tag.of("class", round), account(writer))));
        }
    },
    /** One account a phone. */
    UNIQUE_PHONE(1) {
        @Override
        EventCriteria boundary(String round) {
            return EventCriteria.havingTags(Tag.of("phone", round));
        }

        @Override
        List<TaggedEventMessage<?>> next(String round, int writer) {
            return List.of(Events.one("bench.Registered", Set.of(Tag.of("phone", round), account(writer))));
        }
    },
    /** One event of a type, whatever its tags. */
    TYPES_ONLY(1) {
        @Override
        EventCriteria boundary(String round) {
            return EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("bench.Opened." + round));
        }

        @Override
        List<TaggedEventMessage<?>> next(String round, int writer) {
            return List.of(Events.one("bench.Opened." + round, Set.of(account(writer))));
        }
    },
    /** Two are on duty and one of them may leave: each looks at both and writes only about itself. */
    WRITE_SKEW(1) {
        @Override
        EventCriteria boundary(String round) {
            return EventCriteria.either(
                    EventCriteria.havingTags(onDuty(round, 0)), EventCriteria.havingTags(onDuty(round, 1)));
        }

        @Override
        List<TaggedEventMessage<?>> next(String round, int writer) {
            return List.of(Events.one("bench.Left", Set.of(onDuty(round, writer % 2))));
        }
    },
    /** Three messages of an author in a chat, while both tags see other events too. */
    TAG_AND_TAG_AND_TYPE(3) {
        @Override
        EventCriteria boundary(String round) {
            return EventCriteria.havingTags(Set.of(Tag.of("chat", round), Tag.of("author", round)))
                    .andBeingOneOfTypes(new QualifiedName("bench.Posted"));
        }

        @Override
        List<TaggedEventMessage<?>> next(String round, int writer) {
            Tag chat = Tag.of("chat", round);
            Tag author = Tag.of("author", round);
            return List.of(
                    Events.one("bench.Posted", Set.of(chat, author)),
                    Events.one("bench.Posted", Set.of(chat, account(writer))),
                    Events.one("bench.Seen", Set.of(chat, author)));
        }
    };

    private final int limit;

    Invariant(int limit) {
        this.limit = limit;
    }

    /** What a writer reads before it writes, and what must not have changed since. */
    abstract EventCriteria boundary(String round);

    /** What a writer appends while the limit is not reached: one event that counts, and maybe others that do not. */
    abstract List<TaggedEventMessage<?>> next(String round, int writer);

    boolean allowsOneMore(int events) {
        return events < limit;
    }

    boolean isViolated(int events) {
        return events > limit;
    }

    private static Tag account(int writer) {
        return Tag.of("account", "account-" + writer);
    }

    private static Tag onDuty(String round, int who) {
        return Tag.of("duty", round + "-" + who);
    }
}
