package org.homeroom.persistence.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.homeroom.application.Catalogue;
import org.homeroom.application.operations.Sequence;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Tag;
import org.homeroom.domain.operations.facts.OperationsEvent.ParkedEventRetried;
import org.homeroom.domain.operations.facts.OperationsEvent.ParkedEventSkipped;
import org.homeroom.persistence.eventstore.ParkedSequences;
import org.homeroom.persistence.eventstore.Parking;
import org.homeroom.persistence.storage.HomeroomCodec.Unreadable;
import org.jboss.logging.Logger;

/**
 * Follows the log for one processor and lays aside what cannot be handled, together with what comes after it in its
 * sequence; all else goes on. What fails only at present is never laid aside.
 *
 * <p>The fast way handles a batch as one. Where that fails, the batch comes again and is handled event by event; where one
 * fails, the batch comes once more and that one is laid aside unseen, since its failure has spoiled the transaction. Retried and skipped events are facts of the log: they take effect when the processor comes
 * to them, in its own order and under its own claim.
 */
final class ParkingFollower implements EventHandlingComponent {

    private static final Logger LOG = Logger.getLogger(ParkingFollower.class);
    private static final Set<QualifiedName> OWN = Set.of(
            new QualifiedName(Catalogue.nameOf(ParkedEventRetried.class)),
            new QualifiedName(Catalogue.nameOf(ParkedEventSkipped.class)));

    private final ResourceKey<CompletableFuture<ParkedSequences>> parkedKey = ResourceKey.withLabel("parked");
    private final ResourceKey<AtomicLong> reachedKey = ResourceKey.withLabel("reached");
    private final AtomicLong carefulUntil = new AtomicLong();
    private final Map<Long, String> culprits = new ConcurrentHashMap<>();

    private final String processor;
    private final Follower follower;
    private final Parking parking;
    private final Transience transience;

    ParkingFollower(String processor, Follower follower, Parking parking, Transience transience) {
        this.processor = processor;
        this.follower = follower;
        this.parking = parking;
        this.transience = transience;
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        if (follower.names().isEmpty()) return Set.of();
        var all = new HashSet<>(follower.names());
        all.addAll(OWN);
        return all;
    }

    @Override
    public boolean supports(QualifiedName name) {
        return supportedEvents().isEmpty() || supportedEvents().contains(name);
    }

    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return processor;
    }

    @Override
    public EventHandlerRegistry subscribe(QualifiedName name, EventHandler handler) {
        throw new UnsupportedOperationException("What it follows was said when it was made");
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        noteReached(position(event), context);
        var statements = follower.statements(context);
        CompletableFuture<Message> done = context.computeResourceIfAbsent(
                        parkedKey, () -> parking.of(processor, statements))
                .thenCompose(parked -> follow(event, parked, context))
                .thenApply(nothing -> null);
        return MessageStream.fromFuture(done).ignoreEntries().cast();
    }

    private void noteReached(long position, ProcessingContext context) {
        context.computeResourceIfAbsent(reachedKey, () -> {
                    var reached = new AtomicLong();
                    context.onError(
                            (failed, phase, because) -> carefulUntil.accumulateAndGet(reached.get(), Math::max));
                    return reached;
                })
                .set(position);
    }

    private CompletableFuture<Void> follow(EventMessage event, ParkedSequences parked, ProcessingContext context) {
        return switch (Objects.requireNonNull(event.payload())) {
            case Unreadable(var why) ->
                sequenceOf(event).thenCompose(sequence -> lay(event, sequence, nameOf(why), parked));
            case ParkedEventRetried e -> retry(parked.from(e.parked().value()), 0, parked, context);
            case ParkedEventSkipped e -> skip(e.parked().value(), parked);
            case Event e -> handle(event, Sequence.of(e.tags(), event.identifier()), parked, context);
            default -> CompletableFuture.failedFuture(new IllegalStateException("Not one of our events"));
        };
    }

    private CompletableFuture<Void> handle(
            EventMessage event, String sequence, ParkedSequences parked, ProcessingContext context) {
        if (parked.holds(sequence)) return parked.parkBehind(event, position(event), sequence);
        var error = culprits.remove(position(event));
        if (error != null) return lay(event, sequence, error, parked);
        return position(event) > carefulUntil.get()
                ? follower.handle(event, context)
                : handleCarefully(event, position(event), context);
    }

    private CompletableFuture<Void> handleCarefully(EventMessage event, long position, ProcessingContext context) {
        return follower.handleCarefully(event, context).whenComplete((nothing, failure) -> {
            if (failure != null && !transience.isTransient(failure)) culprits.put(position, nameOf(failure));
        });
    }

    private CompletableFuture<Void> lay(EventMessage event, String sequence, String error, ParkedSequences parked) {
        LOG.errorf(
                "%s cannot handle event %s at position %d (%s) and lays it aside, with what follows about the same",
                processor, event.identifier(), position(event), error);
        return parked.holds(sequence)
                ? parked.parkBehind(event, position(event), sequence)
                : parked.park(event, position(event), sequence, error);
    }

    /** Up to the first one that fails again; what is left stays where it is. */
    private CompletableFuture<Void> retry(
            List<Long> positions, int next, ParkedSequences parked, ProcessingContext context) {
        if (next == positions.size()) return CompletableFuture.completedFuture(null);
        var position = positions.get(next);
        var error = culprits.remove(position);
        if (error != null) return parked.failedAgain(position, error);
        return parking.event(position)
                .thenCompose(event -> event.payload() instanceof Unreadable(var why)
                        ? parked.failedAgain(position, nameOf(why))
                        : handleCarefully(event, position, context)
                                .thenCompose(nothing -> parked.remove(position))
                                .thenCompose(nothing -> retry(positions, next + 1, parked, context)));
    }

    private static CompletableFuture<Void> skip(UUID id, ParkedSequences parked) {
        return parked.from(id).stream()
                .filter(position -> parked.idOf(position).equals(id))
                .findFirst()
                .map(parked::remove)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<String> sequenceOf(EventMessage event) {
        return parking.tags(position(event))
                .thenApply(tags -> Sequence.of(
                        tags.stream()
                                .map(tag -> new Tag(tag.key(), tag.value()))
                                .collect(Collectors.toSet()),
                        event.identifier()));
    }

    private static long position(EventMessage event) {
        return Long.parseLong(event.metadata().getOrDefault(HomeroomCodec.POSITION, "0"));
    }

    private static String nameOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? nameOf(failure.getCause())
                : failure.getClass().getName();
    }
}
