package org.homeroom.roster;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.homeroom.application.memberships.RosterProblem.Kind;

/** The bytes of a file as text, if they are what they must be: UTF-8 in lines of bearable length. */
final class Utf8 {

    static final int LONGEST_LINE = 64 * 1024;

    private final Layout layout;
    private final byte[] bytes;
    private final Problems problems;

    Utf8(Layout layout, byte[] bytes, Problems problems) {
        this.layout = layout;
        this.bytes = bytes;
        this.problems = problems;
    }

    Optional<String> text() {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        boolean broken = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(source, text, true)
                .isError();
        int zero = firstZero();
        if (broken || zero < bytes.length) {
            refuse(
                    lineAt(Math.min(source.position(), zero)),
                    Kind.WRONG_ENCODING,
                    "The file must be saved as UTF-8; from this row on it is not.");
            return Optional.empty();
        }
        if (hasLongLine()) {
            return Optional.empty();
        }
        String all = text.flip().toString();
        return Optional.of(all.startsWith("\uFEFF") ? all.substring(1) : all);
    }

    private int firstZero() {
        int at = 0;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return at;
    }

    private boolean hasLongLine() {
        boolean found = false;
        int start = 0;
        int line = 1;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || endsLine(at)) {
                if (at - start > LONGEST_LINE) {
                    refuse(line, Kind.ROW_TOO_LONG, "A line may hold at most 64 KiB.");
                    found = true;
                }
                start = at + 1;
                line++;
            }
        }
        return found;
    }

    private int lineAt(int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            if (endsLine(at)) {
                line++;
            }
        }
        return line;
    }

    private boolean endsLine(int at) {
        boolean beforeLineFeed = at + 1 < bytes.length && bytes[at + 1] == '\n';
        return bytes[at] == '\n' || (bytes[at] == '\r' && !beforeLineFeed);
    }

    private void refuse(int line, Kind kind, String expected) {
        problems.add(layout.file(), line, null, kind, expected);
    }
}
