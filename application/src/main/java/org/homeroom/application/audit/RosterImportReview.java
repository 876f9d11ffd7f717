package org.homeroom.application.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.application.Catalogue;
import org.homeroom.application.Recorded;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Tag;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.RosterEvent;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * what an import changed, who proposed and who approved it, what was halted. People are ids of the roster.
 *
 * @param events all that is on record of it, oldest first; empty where there was no such import
 * @param next to read on from; null at the end
 */
public record RosterImportReview(
        List<Entry> events, @Nullable Long next) {

    /**
     * One fact of an import.
     *
     * @param event name of the fact, for example {@code RosterPersonListed}
     * @param subject ids that it names, by their kind: {@code account} is who proposed, approved or rejected, or who was
     *     bound to a person that ended
     * @param reason why something was left out or halted
     */
    public record Entry(
            long position,
            String id,
            String event,
            Map<String, String> subject,
            @Nullable String reason,
            Instant at) {}

    /** What is read for it. */
    public static Boundary boundary(ImportId theImport, SchoolId school) {
        var tags = Set.of(theImport.tag(), school.tag());
        Stream<Class<? extends Event>> own =
                Stream.of(RosterEvent.class.getPermittedSubclasses()).map(type -> type.asSubclass(Event.class));
        Stream<Class<? extends Event>> listed = Stream.of(
                RosterPersonListed.class,
                RosterEnrolmentListed.class,
                RosterGuardianListed.class,
                RosterImported.class);
        return new Boundary(Stream.concat(own, listed)
                .map(type -> new Boundary.Slice(tags, type))
                .toList());
    }

    static RosterImportReview of(List<Recorded> found, long after, int atMost) {
        var rest = found.stream().filter(one -> one.position() > after).toList();
        var page = rest.stream().limit(atMost).map(RosterImportReview::entry).toList();
        return new RosterImportReview(
                page, rest.size() > page.size() ? page.getLast().position() : null);
    }

    private static Entry entry(Recorded one) {
        var name = Catalogue.nameOf(one.event().getClass());
        return new Entry(
                one.position(),
                one.id(),
                name.substring(name.indexOf('.') + 1),
                one.event().tags().stream().collect(Collectors.toMap(Tag::key, Tag::value, (a, b) -> a + " " + b)),
                reason(one.event()),
                one.event().at());
    }

    private static @Nullable String reason(Event event) {
        return switch (event) {
            case RosterEvent.RosterImportHalted e -> e.reason().name();
            case RosterEvent.RosterPersonLeftOut e -> e.reason().name();
            default -> null;
        };
    }
}
