package org.homeroom.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What proofs prove. They are computed from the proof alone, with no tree at hand. Source: RFC 9162, 2.1.3 and 2.1.4. */
public final class Proofs {

    private Proofs() {}

    /** The root that a leaf and its path lead to; empty where the path cannot be one of a tree of this size. */
    public static Optional<byte[]> root(byte[] leafHash, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size || !areHashes(path)) return Optional.empty();
        var hashing = new Hashing();
        var here = index;
        var last = size - 1;
        var root = leafHash;
        for (var sibling : path) {
            if (last == 0) return Optional.empty();
            if ((here & 1) == 1 || here == last) {
                root = hashing.node(sibling, root);
                while ((here & 1) == 0 && here != 0) {
                    here >>>= 1;
                    last >>>= 1;
                }
            } else {
                root = hashing.node(root, sibling);
            }
            here >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    /** Whether the older tree is the beginning of the newer one. */
    public static boolean consistent(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> path) {
        if (older < 0 || older > newer || !areHashes(path)) return false;
        if (older == newer) return path.isEmpty() && Arrays.equals(olderRoot, newerRoot);
        if (older == 0) return path.isEmpty() && Arrays.equals(olderRoot, new Hashing().ofNothing());
        if (path.isEmpty() && Long.bitCount(older) != 1) return false;
        var hashing = new Hashing();
        var whole = Long.bitCount(older) == 1;
        if (!whole && path.isEmpty()) return false;
        var rest = whole ? path : path.subList(1, path.size());
        var here = older - 1;
        var last = newer - 1;
        while ((here & 1) == 1) {
            here >>>= 1;
            last >>>= 1;
        }
        var oldest = whole ? olderRoot : path.getFirst();
        var newest = oldest;
        for (var hash : rest) {
            if (last == 0) return false;
            if ((here & 1) == 1 || here == last) {
                oldest = hashing.node(hash, oldest);
                newest = hashing.node(hash, newest);
                while ((here & 1) == 0 && here != 0) {
                    here >>>= 1;
                    last >>>= 1;
                }
            } else {
                newest = hashing.node(newest, hash);
            }
            here >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(oldest, olderRoot) && Arrays.equals(newest, newerRoot);
    }

    private static boolean areHashes(List<byte[]> path) {
        return path.stream().allMatch(hash -> hash.length == Hashing.LENGTH);
    }
}
