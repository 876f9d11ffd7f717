package org.homeroom.application.audit;

import java.time.Instant;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;

/** A part of the log as it was known at one instant. */
record Facts(List<Recorded> recorded) {

    /** What had been recorded by then, that instant included. */
    static Facts knownAt(Instant at, List<Recorded> recorded) {
        return new Facts(
                recorded.stream().filter(one -> !one.recordedAt().isAfter(at)).toList());
    }

    /**
     * Of these, what took effect by then. A consent on paper does on the day on the paper; that a consent never counted,
     * when a right ended and on which day somebody was born holds for all days, whenever it was learnt.
     */
    Facts effectiveBy(Instant at) {
        return new Facts(recorded.stream()
                .filter(one -> !effect(one.event()).isAfter(at))
                .toList());
    }

    private static Instant effect(Event event) {
        return switch (event) {
            case ConsentGranted consent -> consent.effective();
            case ConsentInvalidated never -> Instant.MIN;
            case GuardianLinkRestricted restriction -> Instant.MIN;
            case BirthDateCorrected correction -> Instant.MIN;
            case ProfileCompleted profile -> Instant.MIN;
            default -> event.at();
        };
    }

    <S> S foldedBy(Model<S> model) {
        return model.fold(recorded.stream().map(Recorded::event).toList());
    }

    <E extends Event> List<E> of(Class<E> type) {
        return recorded.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<Evidence> evidence() {
        return recorded.stream().map(Evidence::of).toList();
    }
}
