package org.homeroom.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, and because of what. It stands beside every event that comes of it; the instant of recording and the id of
 * the event stand there anyway, the instant of taking effect in the event itself.
 *
 * @param account who asked; null unless a person did
 * @param onBehalfOf for whom, where somebody acted for another
 * @param command id of this one wish; asked again, it is the same wish
 * @param correlation id of all that came of the first wish
 * @param causation id of the event to which this was the reaction
 */
public record Provenance(
        Actor actor,
        @Nullable AccountId account,
        @Nullable AccountId onBehalfOf,
        UUID command,
        UUID correlation,
        @Nullable String causation) {

    /** What kind of somebody asked. */
    public enum Actor {
        PERSON,
        SYSTEM
    }

    private static final String CORRELATION = "correlation";

    public static Provenance by(AccountId account) {
        var id = UUID.randomUUID();
        return new Provenance(Actor.PERSON, account, null, id, id, null);
    }

    public static Provenance bySystem() {
        var id = UUID.randomUUID();
        return new Provenance(Actor.SYSTEM, null, null, id, id, null);
    }

    /** Asked by the system because of an event that was recorded with this metadata. */
    public static Provenance reactingTo(String event, Map<String, String> metadata) {
        var id = UUID.randomUUID();
        var correlation = metadata.get(CORRELATION);
        return new Provenance(
                Actor.SYSTEM, null, null, id, correlation == null ? id : UUID.fromString(correlation), event);
    }

    public Provenance onBehalfOf(AccountId other) {
        return new Provenance(actor, account, other, command, correlation, causation);
    }

    /** As it stands beside an event. What is null is left out. */
    public Map<String, String> metadata() {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("actor", actor.name());
        put(metadata, "account", account == null ? null : account.value());
        put(metadata, "onBehalfOf", onBehalfOf == null ? null : onBehalfOf.value());
        put(metadata, "command", command);
        put(metadata, CORRELATION, correlation);
        put(metadata, "causation", causation);
        return Map.copyOf(metadata);
    }

    private static void put(Map<String, String> metadata, String key, @Nullable Object value) {
        if (value != null) metadata.put(key, value.toString());
    }
}
