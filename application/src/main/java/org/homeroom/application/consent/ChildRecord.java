package org.homeroom.application.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentRequested;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRejected;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ReConsentRequested;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LawInForce;
import org.homeroom.domain.consent.facts.LawScope;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What happened about one child's consents in one school, from the facts themselves, and what it adds up to.
 *
 * @param happened oldest first
 */
public record ChildRecord(ChildId child, SchoolId school, Standing standing, List<Recorded> happened) {

    /** As the log stands. */
    public static CompletionStage<ChildRecord> of(ChildId child, SchoolId school, History history) {
        return of(child, school, Instant.MAX, history);
    }

    /** As it was known at that instant, which is included. */
    public static CompletionStage<ChildRecord> of(ChildId child, SchoolId school, Instant knownAt, History history) {
        return history.of(reading(child, school).boundary()).thenApply(found -> {
            var known = found.stream()
                    .filter(one -> !one.recordedAt().isAfter(knownAt))
                    .toList();
            var standing = Standing.of(child, school)
                    .fold(known.stream().map(Recorded::event).toList());
            return new ChildRecord(child, school, standing, known);
        });
    }

    private static Model<Standing> reading(ChildId child, SchoolId school) {
        return Model.startingWith(Standing.unknown())
                .including(Standing.of(child, school), s -> s, (s, changed) -> changed)
                .about(child)
                .on(GuardianLinkClaimed.class, (s, e) -> s)
                .about(child, school)
                .on(GuardianLinkRejected.class, (s, e) -> s)
                .on(ConsentRequested.class, (s, e) -> s)
                .on(ReConsentRequested.class, (s, e) -> s);
    }

    public <E extends Event> List<E> all(Class<E> type) {
        return happened.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** By what right somebody says to speak for the child. */
    public Optional<GuardianKind> kindOf(LinkId link) {
        return all(GuardianLinkClaimed.class).stream()
                .filter(claim -> claim.link().equals(link))
                .map(GuardianLinkClaimed::kind)
                .findFirst();
    }

    /** Those who may look at the child's consents, or decide about them: links that were checked and have not ended. */
    public List<GuardianLinkVerified> guardians() {
        return standing.links();
    }

    /** Whether this person is a guardian who may see what is agreed about the child at that instant. */
    public boolean maySee(GuardianId guardian, Instant at) {
        return !standing.grownUp(at)
                && guardians().stream()
                        .filter(link -> link.guardian().equals(guardian))
                        .anyMatch(link -> keeps(link.link(), GuardianRight.SEE, at));
    }

    /** Whether no document takes this right from the link by then. */
    public boolean keeps(LinkId link, GuardianRight right, Instant at) {
        return all(GuardianLinkRestricted.class).stream()
                .noneMatch(no -> no.link().equals(link) && no.rights().contains(right) && !at.isBefore(no.from()));
    }

    /** Everything that anybody ever agreed to, with how it ended. */
    public List<ConsentEntry> consents(Instant at) {
        return happened.stream()
                .map(Recorded::event)
                .flatMap(event -> event instanceof ConsentEvent consent ? entry(consent, at).stream() : Stream.empty())
                .toList();
    }

    private Optional<ConsentEntry> entry(ConsentEvent event, Instant at) {
        return switch (event) {
            case ConsentGranted e ->
                Optional.of(new ConsentEntry(
                        e.consent(),
                        child,
                        school,
                        e.purpose(),
                        ConsentEntry.Grantor.GUARDIAN,
                        e.guardian(),
                        e.link(),
                        kindOf(e.link()).orElse(null),
                        notice(e.notice()),
                        e.policy(),
                        ruleAt(e.at()),
                        e.evidence(),
                        e.channel(),
                        e.effective(),
                        e.at(),
                        e.expiresAt(),
                        e.recordedBy(),
                        end(e.consent(), e.expiresAt(), at)));
            case OwnConsentGranted e ->
                Optional.of(new ConsentEntry(
                        e.consent(),
                        child,
                        school,
                        e.purpose(),
                        ConsentEntry.Grantor.CHILD,
                        null,
                        null,
                        null,
                        notice(e.notice()),
                        e.policy(),
                        ruleAt(e.at()),
                        null,
                        null,
                        e.at(),
                        e.at(),
                        null,
                        null,
                        end(e.consent(), null, at)));
            case SchoolConsentGranted e ->
                Optional.of(new ConsentEntry(
                        e.consent(),
                        child,
                        school,
                        e.purpose(),
                        ConsentEntry.Grantor.SCHOOL,
                        null,
                        null,
                        null,
                        notice(e.notice()),
                        e.policy(),
                        ruleAt(e.at()),
                        null,
                        null,
                        e.at(),
                        e.at(),
                        null,
                        e.by(),
                        end(e.consent(), null, at)));
            default -> Optional.empty();
        };
    }

    private String ruleAt(Instant at) {
        return law().policyAt(at).terms().grantRule().name();
    }

    private LawInForce law() {
        return standing.law();
    }

    /** The wording behind a reference. */
    public ConsentEntry.@Nullable Notice notice(@Nullable NoticeRef ref) {
        if (ref == null) return null;
        return law().notices().stream()
                .filter(one -> one.version() == ref.version() && scope(one) == ref.scope())
                .map(one -> new ConsentEntry.Notice(
                        ref.scope(), ref.version(), one.text().value(), one.at()))
                .findFirst()
                .orElse(null);
    }

    private static LawScope scope(NoticePublished notice) {
        return notice.school() == null ? LawScope.PLATFORM : LawScope.SCHOOL;
    }

    /** The fact after which the consent did not count any more is the one that ended it. */
    private ConsentEntry.@Nullable End end(ConsentId consent, @Nullable Instant expiresAt, Instant at) {
        var model = Standing.of(child, school);
        var state = model.initial();
        for (var one : happened) {
            var next = model.evolve(state, one.event());
            if (has(state, consent) && !has(next, consent))
                return new ConsentEntry.End(
                        one.event().at(), one.event().getClass().getSimpleName());
            state = next;
        }
        return expiresAt != null && !at.isBefore(expiresAt) ? new ConsentEntry.End(expiresAt, "ConsentExpired") : null;
    }

    private static boolean has(Standing standing, ConsentId consent) {
        var ids = new ArrayList<ConsentId>();
        for (var fact : standing.facts()) {
            switch (fact) {
                case ConsentGranted e -> ids.add(e.consent());
                case OwnConsentGranted e -> ids.add(e.consent());
                case SchoolConsentGranted e -> ids.add(e.consent());
                default -> {}
            }
        }
        return ids.contains(consent);
    }
}
