package org.homeroom.rest.audit.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a page is to be found. It holds ids and instants and nothing personal, since addresses get written down. */
record Address(String path, Map<String, String> parameters) {

    static final String ROOT = "/audit";

    static Address of(String path) {
        return new Address(path, Map.of());
    }

    static Address school(Object id) {
        return of(ROOT + "/schools/" + id);
    }

    static Address question(Object school, String id) {
        return of(ROOT + "/schools/" + school + "/questions/" + id);
    }

    /** @param value null to leave it out */
    Address with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isBlank()) more.remove(name);
        else more.put(name, value.toString());
        return new Address(path, more);
    }

    Address with(Map<String, String> some) {
        var all = this;
        for (var one : some.entrySet()) all = all.with(one.getKey(), one.getValue());
        return all;
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
