package org.homeroom.evidence.cli;

import java.io.PrintStream;
import org.homeroom.evidence.audit.Verification;

/** How far a verification is, on one line of a terminal. */
final class ProgressBar implements Verification.Progress {

    private static final int WIDTH = 40;

    private final PrintStream terminal;
    private long shown = -1;

    ProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(long bytes, long ofAll) {
        var percent = ofAll == 0 ? 100 : Math.min(100, 100 * bytes / ofAll);
        if (percent == shown) return;
        shown = percent;
        var done = (int) (WIDTH * percent / 100);
        terminal.printf("\r[%s%s] %3d %%", "#".repeat(done), " ".repeat(WIDTH - done), percent);
        terminal.flush();
    }

    void clear() {
        if (shown >= 0) terminal.print("\r" + " ".repeat(WIDTH + 10) + "\r");
    }
}
