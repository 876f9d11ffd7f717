package org.homeroom.domain.chats.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.chats.facts.StickerEvent.StickerPackDisabled;
import org.homeroom.domain.chats.facts.StickerEvent.StickerPackEnabled;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * The packs of stickers that there are, and those that one school uses. The school's own pack is there from the first day,
 * any other once the school has said so. The pictures themselves come with the application that shows them. Source: CHT-16.
 */
public record StickerPacks(Set<String> enabled) {

    /** The names of the pictures of every pack. A pack or picture, once there, stays: old messages name it. */
    public static final Map<String, List<String>> CATALOGUE = Map.of(
            "school", List.of("hello", "thanks", "well-done", "question", "idea", "done", "sorry", "hurray"),
            "seasons", List.of("first-of-september", "new-year", "spring", "last-bell"),
            "sport", List.of("start", "goal", "victory", "team"));

    public static final StickerPacks OF_THE_FIRST_DAY = new StickerPacks(Set.of("school"));

    public static Model<StickerPacks> of(SchoolId school) {
        return Model.startingWith(OF_THE_FIRST_DAY)
                .about(school)
                .on(StickerPackEnabled.class, (s, e) -> s.with(e.pack(), true))
                .on(StickerPackDisabled.class, (s, e) -> s.with(e.pack(), false));
    }

    public boolean allow(String pack, String sticker) {
        return enabled.contains(pack) && CATALOGUE.getOrDefault(pack, List.of()).contains(sticker);
    }

    private StickerPacks with(String pack, boolean on) {
        var all = new HashSet<>(enabled);
        if (on) all.add(pack);
        else all.remove(pack);
        return new StickerPacks(Set.copyOf(all));
    }
}
