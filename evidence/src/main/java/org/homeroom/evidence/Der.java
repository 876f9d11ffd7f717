package org.homeroom.evidence;

import java.util.Arrays;
import java.util.Optional;

/** Values in ASN.1 DER, read one after the other. Source: ITU-T X.690. */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private final byte[] bytes;
    private final int end;
    private int at;

    Der(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Der(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** One value. */
    final class Value {
        private final int start;
        private final int from;
        private final int to;

        private Value(int start, int from, int to) {
            this.start = start;
            this.from = from;
            this.to = to;
        }

        int tag() {
            return bytes[start] & 0xff;
        }

        Der inside() {
            return new Der(bytes, from, to);
        }

        byte[] content() {
            return Arrays.copyOfRange(bytes, from, to);
        }

        /** With tag and length. */
        byte[] encoded() {
            return Arrays.copyOfRange(bytes, start, to);
        }

        /** With dots. */
        String oid() {
            var written = new StringBuilder();
            var number = 0L;
            for (var i = from; i < to; i++) {
                number = number << 7 | (bytes[i] & 0x7f);
                if (bytes[i] < 0) continue;
                if (written.isEmpty()) {
                    var first = Math.min(2, number / 40);
                    written.append(first).append('.').append(number - 40 * first);
                } else {
                    written.append('.').append(number);
                }
                number = 0;
            }
            return written.toString();
        }
    }

    boolean more() {
        return at < end;
    }

    /** The contextual tag of a value that may be left out. */
    static int contextual(int number) {
        return 0xa0 | number;
    }

    Value next() {
        var start = at++;
        var length = octet();
        if (length > 0x80) {
            var octets = length & 0x7f;
            if (octets > 4) throw new Malformed("a value is too long");
            length = 0;
            for (var i = 0; i < octets; i++) {
                length = length << 8 | octet();
            }
        } else if (length == 0x80) {
            throw new Malformed("DER tells every length");
        }
        if (length < 0 || length > end - at) throw new Malformed("a value is cut off");
        var value = new Value(start, at, at + length);
        at += length;
        return value;
    }

    Value next(int tag) {
        if (!more() || (bytes[at] & 0xff) != tag) throw new Malformed("another value is due");
        return next();
    }

    Optional<Value> optional(int tag) {
        return more() && (bytes[at] & 0xff) == tag ? Optional.of(next()) : Optional.empty();
    }

    /** The only value that there is. */
    Value only(int tag) {
        var value = next(tag);
        if (more()) throw new Malformed("more than one value");
        return value;
    }

    private int octet() {
        if (at >= end) throw new Malformed("a value is cut off");
        return bytes[at++] & 0xff;
    }
}
