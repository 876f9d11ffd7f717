package org.homeroom.application.consent;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeResolved;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentRefused;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentRequested;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.ReConsentRequested;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A child's consents in one school, as those see them whom they concern.
 *
 * @param decidesAlone whether the child is old enough
 * @param overseen whether anybody else sees or decides anything: the child is to be told plainly. Source: UK-2
 * @param asked what waits for an answer
 * @param inForce what stands, and by whom it was given
 * @param deciders everybody who speaks for the child
 * @param disputes what guardians disagree about
 * @param done what guardians did, newest first
 */
public record ChildView(
        SchoolId school,
        boolean decidesAlone,
        boolean overseen,
        List<Asked> asked,
        List<ConsentEntry> inForce,
        List<Decider> deciders,
        List<Dispute> disputes,
        List<Step> done) {

    /** @param dueBy when a consent to the notice before stops to count; null where there was none */
    public record Asked(
            ConsentPurpose purpose,
            ConsentEntry.@Nullable Notice notice,
            Instant since,
            @Nullable Instant dueBy) {}

    /**
     * @param since when the school confirmed it
     * @param decides whether the guardian may agree, take back and object
     * @param sees whether the guardian sees what is agreed
     */
    public record Decider(
            GuardianId guardian,
            LinkId link,
            @Nullable GuardianKind kind,
            Instant since,
            boolean decides,
            boolean sees) {}

    public record Dispute(DisputeId dispute, ConsentPurpose purpose, GuardianId openedBy, Instant since) {}

    /** @param what for example {@code ConsentWithdrawn} */
    public record Step(
            String what, ConsentPurpose purpose, @Nullable GuardianId guardian, Instant at) {}

    /** What a guardian sees: everything that the others have done, too. */
    public static ChildView forGuardian(GuardianId me, ChildRecord about, Instant now) {
        return of(about, now, asked(about, request -> concerns(request, me), answer -> isBy(answer, me)));
    }

    /** What the child sees. */
    public static ChildView forChild(ChildRecord about, Instant now) {
        return of(
                about,
                now,
                asked(about, request -> true, answer -> false).stream()
                        .filter(one -> about.consents(now).stream()
                                .noneMatch(consent -> consent.purpose() == one.purpose()
                                        && consent.end() == null
                                        && !consent.recordedAt().isBefore(one.since())))
                        .toList());
    }

    private static ChildView of(ChildRecord about, Instant now, List<Asked> asked) {
        var standing = about.standing();
        var deciders = about.guardians().stream()
                .map(link -> new Decider(
                        link.guardian(),
                        link.link(),
                        about.kindOf(link.link()).orElse(null),
                        link.at(),
                        standing.guardiansSpeak(now) && about.keeps(link.link(), GuardianRight.DECIDE, now),
                        about.maySee(link.guardian(), now)))
                .toList();
        return new ChildView(
                about.school(),
                standing.decidesAlone(now),
                deciders.stream().anyMatch(one -> one.sees() || one.decides()),
                asked,
                about.consents(now).stream().filter(one -> one.end() == null).toList(),
                deciders,
                Stream.of(ConsentPurpose.values())
                        .flatMap(purpose -> standing.openDispute(purpose).stream())
                        .map(one -> new Dispute(one.dispute(), one.purpose(), one.guardian(), one.at()))
                        .toList(),
                about.happened().reversed().stream()
                        .flatMap(one -> step(one.event()).stream())
                        .toList());
    }

    private static List<Asked> asked(
            ChildRecord about, Predicate<Event> concernsMe, Predicate<ConsentEvent> isMyAnswer) {
        return Stream.of(ConsentPurpose.values())
                .flatMap(purpose -> newest(about, purpose, concernsMe, isMyAnswer).stream())
                .toList();
    }

    private static List<Asked> newest(
            ChildRecord about,
            ConsentPurpose purpose,
            Predicate<Event> concernsMe,
            Predicate<ConsentEvent> isMyAnswer) {
        Asked waiting = null;
        for (var one : about.happened()) {
            if (one.event() instanceof ConsentRequested e && e.purpose() == purpose && concernsMe.test(e))
                waiting = new Asked(purpose, about.notice(e.notice()), e.at(), null);
            else if (one.event() instanceof ReConsentRequested e && e.purpose() == purpose)
                waiting = new Asked(purpose, about.notice(e.notice()), e.at(), e.dueBy());
            else if (one.event() instanceof ConsentEvent e
                    && step(e).stream().anyMatch(step -> step.purpose() == purpose)
                    && isMyAnswer.test(e)) waiting = null;
        }
        return waiting == null ? List.of() : List.of(waiting);
    }

    private static boolean concerns(Event request, GuardianId me) {
        return request instanceof ConsentRequested asked && asked.guardians().contains(me);
    }

    private static boolean isBy(ConsentEvent answer, GuardianId me) {
        return switch (answer) {
            case ConsentGranted e -> e.guardian().equals(me);
            case ConsentRefused e -> e.guardian().equals(me);
            default -> false;
        };
    }

    private static List<Step> step(Event event) {
        return switch (event) {
            case ConsentGranted e -> List.of(new Step("ConsentGranted", e.purpose(), e.guardian(), e.at()));
            case ConsentWithdrawn e -> List.of(new Step("ConsentWithdrawn", e.purpose(), e.guardian(), e.at()));
            case ConsentRefused e -> List.of(new Step("ConsentRefused", e.purpose(), e.guardian(), e.at()));
            case ConsentObjected e -> List.of(new Step("ConsentObjected", e.purpose(), e.guardian(), e.at()));
            case ConsentDisputeOpened e -> List.of(new Step("ConsentDisputeOpened", e.purpose(), e.guardian(), e.at()));
            case ConsentDisputeResolved e -> List.of(new Step("ConsentDisputeResolved", e.purpose(), null, e.at()));
            default -> List.of();
        };
    }
}
