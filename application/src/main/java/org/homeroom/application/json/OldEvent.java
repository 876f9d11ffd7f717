package org.homeroom.application.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * An event of an earlier version while it is lifted: its tree as it was stored, and the personal values beside it by the
 * name of their component.
 */
public final class OldEvent {

    private final ObjectNode tree;
    private final Map<String, byte[]> personal;

    OldEvent(ObjectNode tree, Map<String, byte[]> personal) {
        this.tree = tree;
        this.personal = new HashMap<>(personal);
    }

    /** To be changed in place. */
    public ObjectNode tree() {
        return tree;
    }

    Map<String, byte[]> personal() {
        return personal;
    }

    /** Gives a component another name; a personal value goes along. What is not there stays away. */
    public OldEvent rename(String from, String to) {
        JsonNode value = tree.remove(from);
        if (value != null) tree.set(to, value);
        var kept = personal.remove(from);
        if (kept != null) personal.put(to, kept);
        return this;
    }

    /** Gives a component that did not exist yet the value that events of that time stand for. */
    public OldEvent add(String component, JsonNode value) {
        if (!tree.has(component)) tree.set(component, value);
        return this;
    }
}
