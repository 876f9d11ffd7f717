package org.homeroom.application.chats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.homeroom.domain.kernel.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever people ask for, in whatever order, what must never be never is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatHistoriesTest {

    private static final int HISTORIES = 60;
    private static final int WISHES = 150;

    @Test
    @Tag("H1")
    @Tag("H2")
    @Tag("H3")
    @Tag("H4")
    @Tag("H5")
    @Tag("H6")
    @Tag("H7")
    void what_must_never_be_never_is() {
        var granted = new EnumMap<Story.Wish, Integer>(Story.Wish.class);
        for (var seed = 1; seed <= HISTORIES; seed++) play(seed, granted);
        assertThat(granted.keySet()).as("granted at least once").containsExactlyInAnyOrder(Story.Wish.values());
    }

    private static void play(long seed, Map<Story.Wish, Integer> granted) {
        var story = new Story(seed);
        for (var i = 0; i < WISHES; i++) {
            var wish = Story.Wish.values()[story.random.nextInt(Story.Wish.values().length)];
            var outcome = story.house.ask(story.of(wish));
            if (outcome instanceof Outcome.Accepted(var events) && !events.isEmpty())
                granted.merge(wish, 1, Integer::sum);
            for (var steps = story.random.nextInt(4); steps > 0; steps--) story.house.reactOnce();
            story.told.readOn(story.house.log());
            if (story.random.nextInt(3) == 0) story.rest();
            assertThat(story.told.faults)
                    .as("seed %d, wish %d: %s", seed, i, wish)
                    .isEmpty();
        }
        story.rest();
        assertThat(story.told.faults).as("seed %d, at rest", seed).isEmpty();
    }
}
