package org.homeroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A peer that stored nothing would be fast: it must keep what it is given, and refuse what meets a conflict. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeerTest {
    @Test
    void the_peer_stores_events_and_notices_conflicts() throws Exception {
        try (Cluster cluster = Cluster.of(Optional.empty());
                Database database = cluster.database();
                Peer peer = Peer.create(database.server())) {
            Tag tag = Tag.of("account", "anna");
            AppendCondition first =
                    AppendCondition.withCriteria(EventCriteria.havingTags(tag)).withMarker(ConsistencyMarker.ORIGIN);
            List<TaggedEventMessage<?>> three = Events.some(3, Set.of(tag));

            ConditionalAppend.append(peer.engine(), first, three).join();

            int found = peer.engine()
                    .source(SourcingCondition.conditionFor(EventCriteria.havingTags(tag)), null)
                    .reduce(0, (count, entry) -> entry.message() instanceof TerminalEventMessage ? count : count + 1)
                    .join();
            assertThat(found).isEqualTo(3);
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> ConditionalAppend.append(peer.engine(), first, Events.some(1, Set.of(tag)))
                            .join())
                    .withCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        }
    }
}
