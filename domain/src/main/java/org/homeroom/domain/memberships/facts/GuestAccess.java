package org.homeroom.domain.memberships.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;

/**
 * Where somebody from outside may be in one school, and when. Every rule that lets a guest in asks here, at the instant of
 * its own decision: a stay that is over ends by itself, whether or not anybody has put that on record. A guest is in the
 * named classes and communities and nowhere else, so never in a chat of parents, nor alone with a child. Source: MEM-13,
 * S-35.
 *
 * @param stays to which somebody has agreed and which nobody has ended
 */
public record GuestAccess(List<GuestAdmitted> stays) {

    public static final GuestAccess NONE = new GuestAccess(List.of());

    public static Model<GuestAccess> of(AccountId account, SchoolId school) {
        return Model.startingWith(NONE)
                .about(account, school)
                .on(GuestAdmitted.class, GuestAccess::with)
                .on(GuestAccessEnded.class, GuestAccess::without);
    }

    /** Why the guest may not be in this class now, if so. For those who never were guests there is no such class. */
    public Optional<Refusal> bars(ClassId theClass, Instant at) {
        return bars(stay -> stay.classes().contains(theClass), at);
    }

    /** Why the guest may not be in this community now, if so. */
    public Optional<Refusal> bars(CommunityId community, Instant at) {
        return bars(stay -> stay.communities().contains(community), at);
    }

    /** Whether the person is somebody's guest at that instant. */
    public boolean present(Instant at) {
        return stays.stream().anyMatch(stay -> covers(stay, at));
    }

    private Optional<Refusal> bars(Predicate<GuestAdmitted> scope, Instant at) {
        if (stays.isEmpty()) return Optional.of(GeneralRefusal.NOT_FOUND);
        var there = stays.stream().filter(scope).toList();
        if (there.isEmpty()) return Optional.of(GuestRefusal.GUEST_SCOPE_VIOLATION);
        if (there.stream().anyMatch(stay -> covers(stay, at))) return Optional.empty();
        return Optional.of(
                there.stream().allMatch(stay -> at.isBefore(stay.from()))
                        ? GuestRefusal.GUEST_SCOPE_VIOLATION
                        : GuestRefusal.GUEST_EXPIRED);
    }

    private static boolean covers(GuestAdmitted stay, Instant at) {
        return !at.isBefore(stay.from()) && at.isBefore(stay.to());
    }

    private GuestAccess with(GuestAdmitted stay) {
        return new GuestAccess(Stream.concat(stays.stream(), Stream.of(stay)).toList());
    }

    /** A stay that ran out stays known, so that the guest hears why; one that was ended does not. */
    private GuestAccess without(GuestAccessEnded end) {
        return end.how() == GuestEnd.EXPIRED
                ? this
                : new GuestAccess(stays.stream()
                        .filter(stay -> !stay.guest().equals(end.guest()))
                        .toList());
    }
}
