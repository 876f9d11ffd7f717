package org.homeroom.rest.chats;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a file, as a client says it beside the bytes and never in the address. Source: RFC 6266. */
final class FileName {

    private static final int LONGEST = 255;
    private static final Pattern EXTENDED = Pattern.compile("filename\\*=UTF-8''([^;]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("filename=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);

    /** @param disposition the header {@code Content-Disposition}; no folders, no control characters */
    static Optional<String> of(@Nullable String disposition) {
        if (disposition == null) return Optional.empty();
        return said(disposition)
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .map(name -> name.replaceAll("\\p{Cntrl}", "").strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST);
    }

    private static Optional<String> said(String disposition) {
        var extended = EXTENDED.matcher(disposition);
        if (extended.find()) return decoded(extended.group(1).strip());
        var plain = PLAIN.matcher(disposition);
        return plain.find() ? Optional.of(plain.group(1)) : Optional.empty();
    }

    private static Optional<String> decoded(String name) {
        try {
            return Optional.of(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private FileName() {}
}
