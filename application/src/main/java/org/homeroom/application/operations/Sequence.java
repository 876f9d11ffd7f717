package org.homeroom.application.operations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.homeroom.domain.kernel.Tag;

/**
 * What an event is about, so that events about the same are handled in order: its chat; else the person of the roster, the
 * child, the class, the account or the school, the first of these that it carries; else its first tag by name.
 */
public final class Sequence {

    private static final List<String> KINDS = List.of("chat", "roster", "child", "class", "account", "school");

    /** @param event its id, which is the whole sequence of an event about nothing */
    public static String of(Collection<Tag> tags, String event) {
        return tags.stream()
                .min(Comparator.comparingInt(Sequence::rank)
                        .thenComparing(Tag::key)
                        .thenComparing(Tag::value))
                .map(tag -> tag.key() + ":" + tag.value())
                .orElse("event:" + event);
    }

    private static int rank(Tag tag) {
        var rank = KINDS.indexOf(tag.key());
        return rank < 0 ? KINDS.size() : rank;
    }

    private Sequence() {}
}
