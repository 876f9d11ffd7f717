package org.homeroom.roster;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * One record of a CSV file, which may span several lines.
 *
 * @param line where it begins
 * @param strayQuotes whether a quote stands inside a field that is not quoted
 */
record CsvLine(int line, List<String> fields, boolean strayQuotes) {

    /** Collects records and, unlike the library's own handlers, knows where the one that failed began. */
    static final class Handler extends AbstractBaseCsvCallbackHandler<CsvLine> {

        private int line = 1;
        private List<String> fields = new ArrayList<>();
        private boolean strayQuotes;

        int line() {
            return line;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = Math.toIntExact(startingLineNumber);
            fields = new ArrayList<>();
            strayQuotes = false;
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            String text = new String(buf, offset, len);
            fields.add(text.strip());
            strayQuotes |= !quoted && text.indexOf('"') >= 0;
        }

        @Override
        protected CsvLine buildRecord() {
            return new CsvLine(line, fields, strayQuotes);
        }
    }
}
