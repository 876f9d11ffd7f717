package org.homeroom.application.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeResolved;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** Every consent of a school, from the facts themselves, as it was known at an instant. */
public final class ConsentRegister {

    private final History history;

    public ConsentRegister(History history) {
        this.history = history;
    }

    /** @param next the place in the log after which the next page begins; null on the last page */
    public record Page(
            List<ConsentEntry> consents, @Nullable Long next) {}

    /**
     * In the order in which they came on record.
     *
     * @param after the place in the log after which the page begins
     */
    public CompletionStage<Page> page(SchoolId school, Instant knownAt, long after, int limit) {
        var model = Model.startingWith(0)
                .about(school)
                .on(ConsentGranted.class, (s, e) -> s)
                .on(OwnConsentGranted.class, (s, e) -> s)
                .on(SchoolConsentGranted.class, (s, e) -> s);
        return history.of(model.boundary()).thenCompose(found -> {
            var rest = found.stream()
                    .filter(one -> one.position() > after && !one.recordedAt().isAfter(knownAt))
                    .toList();
            var here = rest.stream().limit(limit).toList();
            var next = rest.size() > here.size() ? here.getLast().position() : null;
            return entries(here, school, knownAt).thenApply(entries -> new Page(entries, next));
        });
    }

    private CompletionStage<List<ConsentEntry>> entries(List<Recorded> granted, SchoolId school, Instant knownAt) {
        CompletionStage<List<ConsentEntry>> all = CompletableFuture.completedFuture(List.of());
        for (var child :
                granted.stream().map(one -> childOf(one.event())).distinct().toList()) {
            all = all.thenCompose(sofar -> ChildRecord.of(child, school, knownAt, history)
                    .thenApply(about -> Stream.concat(sofar.stream(), about.consents(knownAt).stream())
                            .toList()));
        }
        return all.thenApply(entries -> granted.stream()
                .flatMap(one -> entries.stream()
                        .filter(entry -> entry.consent().equals(idOf(one.event())))
                        .limit(1))
                .toList());
    }

    /** One consent, by its id alone. */
    public CompletionStage<Optional<Found>> find(ConsentId consent, Instant knownAt) {
        var model = Model.startingWith(0)
                .about(consent)
                .on(ConsentGranted.class, (s, e) -> s)
                .on(OwnConsentGranted.class, (s, e) -> s)
                .on(SchoolConsentGranted.class, (s, e) -> s);
        return history.of(model.boundary()).thenCompose(found -> {
            if (found.isEmpty()) return CompletableFuture.completedFuture(Optional.empty());
            var granted = found.getFirst().event();
            return ChildRecord.of(childOf(granted), schoolOf(granted), knownAt, history)
                    .thenApply(about -> about.consents(knownAt).stream()
                            .filter(entry -> entry.consent().equals(consent))
                            .findFirst()
                            .map(entry -> new Found(entry, about)));
        });
    }

    public record Found(ConsentEntry entry, ChildRecord about) {}

    /** What guardians of the school's pupils disagree about, oldest first. */
    public CompletionStage<List<ConsentDisputeOpened>> openDisputes(SchoolId school) {
        var model = Model.startingWith(List.<ConsentDisputeOpened>of())
                .about(school)
                .on(ConsentDisputeOpened.class, ConsentRegister::with)
                .on(
                        ConsentDisputeResolved.class,
                        (open, e) -> open.stream()
                                .filter(one -> !one.dispute().equals(e.dispute()))
                                .toList());
        return history.stateOf(model);
    }

    private static List<ConsentDisputeOpened> with(List<ConsentDisputeOpened> open, ConsentDisputeOpened one) {
        var more = new ArrayList<>(open);
        more.add(one);
        return List.copyOf(more);
    }

    private static ChildId childOf(Event granted) {
        return switch (granted) {
            case ConsentGranted e -> e.child();
            case OwnConsentGranted e -> e.child();
            case SchoolConsentGranted e -> e.child();
            default -> throw new IllegalArgumentException("No consent");
        };
    }

    private static SchoolId schoolOf(Event granted) {
        return switch (granted) {
            case ConsentGranted e -> e.school();
            case OwnConsentGranted e -> e.school();
            case SchoolConsentGranted e -> e.school();
            default -> throw new IllegalArgumentException("No consent");
        };
    }

    private static ConsentId idOf(Event granted) {
        return switch (granted) {
            case ConsentGranted e -> e.consent();
            case OwnConsentGranted e -> e.consent();
            case SchoolConsentGranted e -> e.consent();
            default -> throw new IllegalArgumentException("No consent");
        };
    }
}
