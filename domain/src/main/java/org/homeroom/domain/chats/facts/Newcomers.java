package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRefusal;

/** People who are about to come into a chat together: all of them, or nobody. */
public record Newcomers(Map<AccountId, Newcomer> people) {

    public static final Newcomers NOBODY = new Newcomers(Map.of());

    /** Before anything is known of them. A model that includes theirs starts with it, so that nobody is forgotten. */
    public static Newcomers unread(Collection<AccountId> accounts) {
        var all = new LinkedHashMap<AccountId, Newcomer>();
        for (var account : accounts) all.put(account, Newcomer.unknown(account));
        return new Newcomers(Collections.unmodifiableMap(all));
    }

    public static Model<Newcomers> of(Collection<AccountId> accounts, SchoolId school) {
        var model = Model.startingWith(unread(accounts));
        for (var account : List.copyOf(accounts))
            model = model.including(
                    Newcomer.of(account, school),
                    all -> all.people.getOrDefault(account, Newcomer.unknown(account)),
                    Newcomers::with);
        return model;
    }

    /** Why not all of them can come in, if so. Whoever has no place in the school is nobody to whom one could point. */
    public Optional<Refusal> bars(ChatRecord chat, Instant at) {
        for (var one : people.values()) {
            var barred = one.bars(chat, at);
            if (barred.isPresent())
                return one.person().belongs() || !one.person().visits().stays().isEmpty()
                        ? barred
                        : Optional.of(SchoolRefusal.NOT_A_MEMBER);
        }
        return Optional.empty();
    }

    /** How they stand on the chat's list, in the order in which they were named. */
    public List<ChatEvent> enter(ChatRecord chat, Instant at) {
        return people.values().stream()
                .flatMap(one -> one.role(chat, at).map(role -> one.enters(chat, role, at)).stream())
                .toList();
    }

    /** What they may do on their own. Source: F-01. */
    public Set<SupervisionLevel> levels() {
        return people.values().stream()
                .map(one -> SupervisionLevel.of(one.person().holding()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Newcomers without(AccountId account) {
        var fewer = new LinkedHashMap<>(people);
        fewer.remove(account);
        return new Newcomers(Collections.unmodifiableMap(fewer));
    }

    private Newcomers with(Newcomer one) {
        var more = new LinkedHashMap<>(people);
        more.put(one.account(), one);
        return new Newcomers(Collections.unmodifiableMap(more));
    }
}
