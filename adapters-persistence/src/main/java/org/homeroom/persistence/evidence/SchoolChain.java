package org.homeroom.persistence.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Links every event to the one before of the same school, as the log is gone through in order. */
final class SchoolChain {

    static final String SCHOOL = "school=";

    private final Map<String, Long> heads;
    private final Map<String, Long> changed = new HashMap<>();

    SchoolChain(Map<String, Long> heads) {
        this.heads = new HashMap<>(heads);
    }

    /** Goes on to an event and says what its leaf names. */
    String next(String tags, long position) {
        if (!tags.contains(SCHOOL)) return "";
        var previous = new StringJoiner(" ");
        for (var tag : tags.split(" ")) {
            if (!tag.startsWith(SCHOOL)) continue;
            var last = heads.put(tag, position);
            changed.put(tag, position);
            if (last != null) previous.add(tag + "@" + last);
        }
        return previous.toString();
    }

    /** Heads that have moved since the last call. */
    Map<String, Long> changes() {
        var changes = Map.copyOf(changed);
        changed.clear();
        return changes;
    }
}
