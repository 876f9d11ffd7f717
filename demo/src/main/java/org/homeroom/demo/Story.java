package org.homeroom.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what happens, act by act, and keeps account of everything that has to hold. */
public final class Story {

    private final PrintStream out;
    private final List<String> unmet = new ArrayList<>();
    private final long begin = System.nanoTime();
    private int acts;
    private int expectations;

    public Story(PrintStream out) {
        this.out = out;
    }

    /** What happens in an act. */
    @FunctionalInterface
    public interface Scene<T> {
        T play() throws Exception;
    }

    /** What happens in an act after which nothing is left to be handed on. */
    @FunctionalInterface
    public interface Deed {
        void happen() throws Exception;
    }

    /** Plays an act and says how long it took. */
    public void act(String title, Deed deed) throws Exception {
        act(title, () -> {
            deed.happen();
            return title;
        });
    }

    /** Plays an act, says how long it took and hands on what came of it. */
    public <T> T act(String title, Scene<T> scene) throws Exception {
        acts++;
        out.printf("%n%d. %s%n", acts, title);
        var start = System.nanoTime();
        try {
            return scene.play();
        } finally {
            out.printf("   (%s)%n", seconds(Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    /** Something worth knowing that need not hold. */
    public void tell(String what) {
        out.println("   · " + what);
    }

    /** Something that has to hold; the story goes on where it does not. */
    public void expect(String what, boolean holds) {
        expectations++;
        out.println("   " + (holds ? "✓ " : "✗ ") + what);
        if (!holds) unmet.add(what);
    }

    /** An answer that has to have this status. */
    public void expect(String what, Reply reply, int status) {
        expect(what, reply, reply.status() == status);
    }

    /** A refusal that has to have this status and this code. */
    public void expect(String what, Reply reply, int status, String code) {
        expect(what, reply, reply.status() == status && reply.code().equals(code));
    }

    /** Something about an answer that has to hold; the answer is told where it does not. */
    public void expect(String what, Reply reply, boolean holds) {
        expect(holds ? what : what + " — but " + reply, holds);
    }

    /** A measure that has to stay within its limit. */
    public void expectWithin(String what, Duration taken, Duration limit) {
        expect("%s: %s (limit %s)".formatted(what, seconds(taken), seconds(limit)), taken.compareTo(limit) <= 0);
    }

    /** The story cannot go on. */
    public void breaksOff(Throwable cause) {
        expectations++;
        unmet.add("The story is told to its end — but " + cause);
        out.println("   ✗ The story breaks off: " + cause);
    }

    /** Sums up; true where everything held. */
    public boolean end() {
        out.printf("%nThe day took %s.%n", seconds(Duration.ofNanos(System.nanoTime() - begin)));
        if (unmet.isEmpty()) {
            out.println(expectations + " expectations, all met");
            return true;
        }
        out.printf("%d expectations, %d not met:%n", expectations, unmet.size());
        unmet.forEach(what -> out.println("✗ " + what));
        return false;
    }

    /** For example {@code 1.2 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
