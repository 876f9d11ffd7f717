package org.homeroom.domain.chats.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallJoined;
import org.homeroom.domain.chats.facts.CallEvent.CallLeft;
import org.homeroom.domain.chats.facts.CallEvent.CallStarted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a call, on which place. It reads everybody who ever joined, so nobody asks it to join: only when no free place
 * is known, before it is said that there is none. Source: H4.
 *
 * @param rows of a hundred places each, by their number, so that a change copies few of thousands
 */
public record CallPlaces(@Nullable CallStarted started, Map<Integer, Map<Integer, CallJoined>> rows) {

    private static final int ROW = 100;

    public static final CallPlaces NONE = new CallPlaces(null, Map.of());

    public static Model<CallPlaces> of(CallId call, SchoolId school) {
        return Model.startingWith(NONE)
                .about(call, school)
                .on(CallStarted.class, (s, e) -> new CallPlaces(e, s.rows))
                .on(CallJoined.class, (s, e) -> s.with(e.number(), e))
                .on(CallLeft.class, (s, e) -> s.with(e.number(), null));
    }

    /** Who is in it, by the number of the place. */
    public Map<Integer, CallJoined> taken() {
        var all = new HashMap<Integer, CallJoined>();
        rows.values().forEach(all::putAll);
        return Map.copyOf(all);
    }

    /** The numbers on which nobody is. */
    public List<Integer> free() {
        return started == null
                ? List.of()
                : IntStream.rangeClosed(1, started.places())
                        .filter(number ->
                                !rows.getOrDefault(number / ROW, Map.of()).containsKey(number))
                        .boxed()
                        .toList();
    }

    /** Why nobody else can come in, if so. */
    public Optional<Refusal> full() {
        if (started == null || !free().isEmpty()) return Optional.empty();
        return Optional.of(started.kind() == CallKind.BROADCAST ? CallRefusal.BROADCAST_FULL : CallRefusal.CALL_FULL);
    }

    List<AccountId> pupils() {
        return taken().values().stream()
                .filter(one -> one.role() == Role.STUDENT)
                .map(CallJoined::account)
                .toList();
    }

    private CallPlaces with(int number, @Nullable CallJoined now) {
        var row = new HashMap<>(rows.getOrDefault(number / ROW, Map.of()));
        if (now == null) row.remove(number);
        else row.put(number, now);
        var all = new HashMap<>(rows);
        all.put(number / ROW, Map.copyOf(row));
        return new CallPlaces(started, Map.copyOf(all));
    }
}
