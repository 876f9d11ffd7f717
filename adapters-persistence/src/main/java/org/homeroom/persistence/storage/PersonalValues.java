package org.homeroom.persistence.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.homeroom.application.json.EventJson;
import org.homeroom.application.secrets.Codes;
import org.homeroom.domain.kernel.Tag;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.persistence.eventstore.PartRef;
import org.homeroom.persistence.eventstore.PersonalData;

/** Reads the personal values that stand beside events, for those who may see them. */
public final class PersonalValues {

    private final PersonalData data;
    private final EventJson json = new EventJson(Codes::salt);

    public PersonalValues(PersonalData data) {
        this.data = data;
    }

    /** By event id; what has been erased is missing. */
    public <T> CompletableFuture<Map<String, T>> read(Collection<String> events, String part, Class<T> type) {
        var refs = events.stream().map(event -> new PartRef(event, part)).toList();
        return data.read(refs).thenApply(found -> {
            var values = new HashMap<String, T>();
            found.forEach((ref, value) -> values.put(ref.eventId(), json.readPersonal(type, value)));
            return values;
        });
    }

    /** Destroys the key of a subject and every value under it, for good. */
    public CompletableFuture<Void> erase(Tag subject) {
        return data.erase(subject.key() + ":" + subject.value());
    }

    /** Likewise for people as rosters list them. */
    public CompletableFuture<Void> eraseRoster(Collection<String> people) {
        return CompletableFuture.allOf(
                people.stream().map(person -> erase(new RosterId(person).tag())).toArray(CompletableFuture<?>[]::new));
    }
}
