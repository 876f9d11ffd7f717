package org.homeroom.domain.consent.facts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Whose verified guardian somebody is, by what one school has verified.
 *
 * @param links those that have not ended, restricted or not
 */
public record Guardianship(Map<LinkId, GuardianLinkVerified> links, List<GuardianLinkRestricted> restrictions) {

    public static final Guardianship NONE = new Guardianship(Map.of(), List.of());

    public static Model<Guardianship> of(GuardianId guardian, SchoolId school) {
        return Model.startingWith(NONE)
                .about(guardian, school)
                .on(GuardianLinkVerified.class, Guardianship::with)
                .on(GuardianLinkEnded.class, Guardianship::without)
                .on(GuardianLinkRestricted.class, Guardianship::restricted);
    }

    /** Every child with a link, whatever it permits at present. */
    public Set<ChildId> children() {
        return links.values().stream().map(GuardianLinkVerified::child).collect(Collectors.toUnmodifiableSet());
    }

    /** The children whose life at school the guardian may see at that instant. */
    public Set<ChildId> childrenSeen(Instant at) {
        return links.values().stream()
                .filter(link -> !blind(link.link(), at))
                .map(GuardianLinkVerified::child)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean blind(LinkId link, Instant at) {
        return restrictions.stream()
                .anyMatch(document -> document.link().equals(link)
                        && document.rights().contains(GuardianRight.SEE)
                        && !at.isBefore(document.from()));
    }

    private Guardianship with(GuardianLinkVerified link) {
        var more = new LinkedHashMap<>(links);
        more.put(link.link(), link);
        return new Guardianship(Map.copyOf(more), restrictions);
    }

    private Guardianship without(GuardianLinkEnded end) {
        var fewer = new LinkedHashMap<>(links);
        fewer.remove(end.link());
        return new Guardianship(Map.copyOf(fewer), restrictions);
    }

    private Guardianship restricted(GuardianLinkRestricted document) {
        return new Guardianship(
                links, Stream.concat(restrictions.stream(), Stream.of(document)).toList());
    }
}
