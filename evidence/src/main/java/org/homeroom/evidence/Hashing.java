package org.homeroom.evidence;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How leaves and nodes are hashed. For one thread at a time. Source: RFC 6962, 2.1. */
public final class Hashing {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();

    /** The hash of an entry of the log. */
    public byte[] leaf(byte[] entry) {
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** The hash over two hashes. */
    public byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The hash over two neighbours in a row of hashes, written into a row of their parents. */
    void node(byte[] row, int left, byte[] parents, int parent) {
        digest.update(NODE);
        digest.update(row, left * LENGTH, 2 * LENGTH);
        try {
            digest.digest(parents, parent * LENGTH, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash has " + LENGTH + " bytes", e);
        }
    }

    /** The root of a tree without leaves. */
    public byte[] ofNothing() {
        return digest.digest();
    }

    /** The plain SHA-256, with no mark of leaf or node. */
    public byte[] plain(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
