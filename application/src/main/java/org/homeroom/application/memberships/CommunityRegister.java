package org.homeroom.application.memberships;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityCreated;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityJoined;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityLeft;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestRequested;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.GuestAccess;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** Which communities and guests a school has, read from the facts themselves. */
public final class CommunityRegister {

    private final History history;

    public CommunityRegister(History history) {
        this.history = history;
    }

    /** @param members everybody who is in it, and as what */
    public record Community(CommunityCreated founded, Map<AccountId, Role> members) {}

    /** How far a guest's stay has come. */
    public enum StayState {
        REQUESTED,
        ADMITTED,
        ENDED
    }

    public record Stay(GuestRequested asked, StayState state) {}

    /** The sections and clubs of a school, oldest first. */
    public CompletionStage<List<CommunityCreated>> ofSchool(SchoolId school) {
        var model = Model.startingWith(List.<CommunityCreated>of())
                .about(school)
                .on(
                        CommunityCreated.class,
                        (list, e) -> Stream.concat(list.stream(), Stream.of(e)).toList());
        return history.stateOf(model);
    }

    public CompletionStage<Optional<Community>> community(CommunityId community) {
        var model = Model.startingWith(Optional.<Community>empty())
                .about(community)
                .on(CommunityCreated.class, (none, e) -> Optional.of(new Community(e, Map.of())))
                .on(CommunityJoined.class, (known, e) -> known.map(one -> with(one, e.account(), e.role())))
                .on(CommunityLeft.class, (known, e) -> known.map(one -> with(one, e.account(), null)));
        return history.stateOf(model);
    }

    /** Everybody who was ever to be let in, oldest first. */
    public CompletionStage<List<Stay>> guests(SchoolId school) {
        var model = Model.startingWith(Map.<GuestId, Stay>of())
                .about(school)
                .on(GuestRequested.class, (all, e) -> with(all, new Stay(e, StayState.REQUESTED)))
                .on(GuestAdmitted.class, (all, e) -> now(all, e.guest(), StayState.ADMITTED))
                .on(GuestAccessEnded.class, (all, e) -> now(all, e.guest(), StayState.ENDED));
        return history.stateOf(model).thenApply(all -> List.copyOf(all.values()));
    }

    public CompletionStage<GuestAccess> access(AccountId account, SchoolId school) {
        return history.stateOf(GuestAccess.of(account, school));
    }

    private static Community with(Community one, AccountId account, @Nullable Role role) {
        var members = new LinkedHashMap<>(one.members());
        if (role == null) members.remove(account);
        else members.put(account, role);
        return new Community(one.founded(), Collections.unmodifiableMap(members));
    }

    private static Map<GuestId, Stay> with(Map<GuestId, Stay> all, Stay one) {
        var more = new LinkedHashMap<>(all);
        more.put(one.asked().guest(), one);
        return Collections.unmodifiableMap(more);
    }

    private static Map<GuestId, Stay> now(Map<GuestId, Stay> all, GuestId guest, StayState state) {
        var known = all.get(guest);
        return known == null ? all : with(all, new Stay(known.asked(), state));
    }
}
