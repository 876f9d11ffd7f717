package org.homeroom.persistence.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of another stream, and no more. */
final class FirstBytes extends FilterInputStream {

    private long left;

    FirstBytes(InputStream in, long left) {
        super(in);
        this.left = left;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) return -1;
        var one = super.read();
        if (one >= 0) left--;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left <= 0) return -1;
        var read = super.read(into, from, (int) Math.min(length, left));
        if (read > 0) left -= read;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = super.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
