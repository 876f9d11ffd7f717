package org.homeroom.evidence;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What the log holds of an event, without anything personal: the entry of a leaf is its RFC 8785 form.
 *
 * @param position in the log, from 1
 * @param version of the type
 * @param time when it was recorded
 * @param tags of whom and what the event is, as {@code kind=id}, parted by spaces
 * @param previous of each school whose event it is, the position of the event before, as {@code school=id@57}, parted by
 *     spaces: so nobody can leave one out; empty for the first
 * @param data SHA-256 of the payload as it is stored, in hexadecimal digits. Personal values stand there as salted
 *     digests, so that it stays the same when they are erased
 * @param metadata SHA-256 of the metadata as they are stored
 */
public record Envelope(
        long position,
        String id,
        String type,
        String version,
        String time,
        String tags,
        String previous,
        String data,
        String metadata) {

    private static final String ELLIPSIS = "sha-256 ";

    /** The entry of the log. Tags that do not fit are replaced by their digest. */
    public byte[] entry() {
        var entry = canonical(tags);
        return entry.length <= EntryBundle.LONGEST ? entry : canonical(ELLIPSIS + digest(tags));
    }

    private byte[] canonical(String shownTags) {
        var json = new StringBuilder(512);
        CanonicalText.append(json.append("{\"data\":"), data);
        CanonicalText.append(json.append(",\"id\":"), id);
        CanonicalText.append(json.append(",\"metadata\":"), metadata);
        json.append(",\"position\":").append(position);
        CanonicalText.append(json.append(",\"previous\":"), previous);
        CanonicalText.append(json.append(",\"tags\":"), shownTags);
        CanonicalText.append(json.append(",\"time\":"), time);
        CanonicalText.append(json.append(",\"type\":"), type);
        CanonicalText.append(json.append(",\"version\":"), version);
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The digest of what an envelope leaves out. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Hashing.sha256().digest(bytes));
    }

    private static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
