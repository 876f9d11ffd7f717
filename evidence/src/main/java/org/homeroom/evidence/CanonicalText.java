package org.homeroom.evidence;

import java.util.HexFormat;

/** A string of JSON in its one canonical spelling. Source: RFC 8785, 3.2.2.2. */
final class CanonicalText {

    private CanonicalText() {}

    static StringBuilder append(StringBuilder json, String text) {
        json.append('"');
        if (isPlain(text)) return json.append(text).append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    else json.append(c);
                }
            }
        }
        return json.append('"');
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') return false;
        }
        return true;
    }
}
