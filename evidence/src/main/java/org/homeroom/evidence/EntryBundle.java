package org.homeroom.evidence;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries of the log, one after the other, each after its length in two bytes. Source: C2SP tlog-tiles. */
public final class EntryBundle {

    /** The longest entry, in bytes. */
    public static final int LONGEST = 65_535;

    private EntryBundle() {}

    public static byte[] write(List<byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > LONGEST) throw new IllegalArgumentException("an entry has at most 65535 bytes");
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /** @throws Malformed where the bytes end within an entry */
    public static List<byte[]> read(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        var at = 0;
        while (at < bundle.length) {
            if (bundle.length - at < 2) throw new Malformed("a bundle ends within a length");
            var length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
            at += 2;
            if (bundle.length - at < length) throw new Malformed("a bundle ends within an entry");
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return entries;
    }
}
