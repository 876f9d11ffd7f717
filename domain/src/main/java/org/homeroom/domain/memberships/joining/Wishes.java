package org.homeroom.domain.memberships.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRejected;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequestWithdrawn;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What one person has asked of one school.
 *
 * @param open what the school has yet to answer
 * @param decided what it has answered, or the person has taken back
 */
public record Wishes(Map<RequestId, MembershipRequested> open, Set<RequestId> decided) {

    public static final Wishes NONE = new Wishes(Map.of(), Set.of());

    public static Model<Wishes> of(AccountId account, SchoolId school) {
        return Model.startingWith(NONE)
                .about(account, school)
                .on(MembershipRequested.class, Wishes::asked)
                .on(MembershipRequestWithdrawn.class, (w, e) -> w.without(e.request()))
                .on(MembershipRejected.class, (w, e) -> w.without(e.request()))
                .on(MembershipApproved.class, (w, e) -> w.without(e.request()));
    }

    public boolean knows(RequestId request) {
        return open.containsKey(request) || decided.contains(request);
    }

    /** Whether the person waits for an answer to the same wish. Source: M5. */
    public boolean waitsFor(Role role, @Nullable ClassId theClass) {
        return open.values().stream().anyMatch(one -> one.role() == role && Objects.equals(one.theClass(), theClass));
    }

    private Wishes asked(MembershipRequested e) {
        var more = new HashMap<>(open);
        more.put(e.request(), e);
        return new Wishes(Map.copyOf(more), decided);
    }

    private Wishes without(@Nullable RequestId request) {
        if (request == null) return this;
        var fewer = new HashMap<>(open);
        fewer.remove(request);
        var more = new HashSet<>(decided);
        more.add(request);
        return new Wishes(Map.copyOf(fewer), Set.copyOf(more));
    }
}
