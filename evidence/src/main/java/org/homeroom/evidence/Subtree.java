package org.homeroom.evidence;

import java.util.ArrayList;
import java.util.List;

/** Roots over a row of hashes. */
final class Subtree {

    private Subtree() {}

    /** @param width a power of two */
    static byte[] root(byte[] row, int from, int width, Hashing hashing) {
        var hashes = new byte[width * Hashing.LENGTH];
        System.arraycopy(row, from * Hashing.LENGTH, hashes, 0, hashes.length);
        for (var left = width; left > 1; left /= 2) {
            for (var i = 0; i < left / 2; i++) {
                hashing.node(hashes, 2 * i, hashes, i);
            }
        }
        var root = new byte[Hashing.LENGTH];
        System.arraycopy(hashes, 0, root, 0, Hashing.LENGTH);
        return root;
    }

    /** The roots of the largest full subtrees, from the left. */
    static List<byte[]> roots(byte[] row, int width, Hashing hashing) {
        var roots = new ArrayList<byte[]>();
        var from = 0;
        for (var rest = width; rest > 0; rest -= Integer.highestOneBit(rest)) {
            roots.add(root(row, from, Integer.highestOneBit(rest), hashing));
            from += Integer.highestOneBit(rest);
        }
        return roots;
    }
}
