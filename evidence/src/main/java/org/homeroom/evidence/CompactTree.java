package org.homeroom.evidence;

import java.util.ArrayList;
import java.util.List;

/** A Merkle tree that only remembers the roots of its full subtrees: leaves come, the root can be told at any time. */
public final class CompactTree {

    private final Hashing hashing = new Hashing();
    private final List<byte[]> roots = new ArrayList<>();
    private long size;

    /** Adds a leaf by its hash, which is kept and must not change. */
    public void add(byte[] leafHash) {
        var merged = leafHash;
        for (var bits = size; (bits & 1) == 1; bits >>>= 1) {
            merged = hashing.node(roots.removeLast(), merged);
        }
        roots.add(merged);
        size++;
    }

    /** Adds a leaf by what it holds. */
    public void addEntry(byte[] entry) {
        add(hashing.leaf(entry));
    }

    public long size() {
        return size;
    }

    /** Computed anew by a few hashes at every call. */
    public byte[] root() {
        if (roots.isEmpty()) return hashing.ofNothing();
        var root = roots.getLast();
        for (var i = roots.size() - 2; i >= 0; i--) {
            root = hashing.node(roots.get(i), root);
        }
        return root.clone();
    }
}
