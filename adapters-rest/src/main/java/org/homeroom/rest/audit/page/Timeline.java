package org.homeroom.rest.audit.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that lasted, drawn so that one can look at it rather than read it. Lengths are those of the drawing.
 *
 * @param legend whether there are two kinds of spans
 * @param axis where it begins, below the lanes
 * @param mark where the chosen instant is; null where it lies outside
 * @param begin in seconds since 1970, like {@code end}
 * @param earlier where the page is for the turn before the chosen instant; null without one, like {@code later}
 * @param inWords where the same is said in words
 */
public record Timeline(
        String title,
        int width,
        boolean legend,
        int axis,
        List<Lane> lanes,
        List<Tick> ticks,
        @Nullable String mark,
        long begin,
        long end,
        @Nullable String earlier,
        @Nullable String later,
        String inWords) {

    public int axisEnd() {
        return axis + Drawing.TICK;
    }

    public int axisText() {
        return axisEnd() + Drawing.TEXT;
    }

    public int height() {
        return axisText() + Drawing.TICK;
    }

    /** @param y where its name stands; the bar is below */
    public record Lane(String name, int y, List<Span> spans) {

        public int bar() {
            return y + Drawing.NAME_TO_BAR;
        }

        public int text() {
            return bar() + Drawing.BAR - Drawing.UP_FROM_BAR;
        }
    }

    /**
     * @param tone valid or invalid
     * @param at where the page is for its beginning
     * @param says all of it in words
     * @param word what stands in it; empty where there is no room
     */
    public record Span(String x, String width, String tone, String at, String says, String word) {}

    /** @param anchor which end of the text stands there */
    public record Tick(String x, String text, String anchor) {}

    /** Measures of the drawing. */
    static final class Drawing {

        static final int WIDTH = 700;
        static final int LANE = 58;
        static final int FIRST = 32;
        static final int NAME_TO_BAR = 7;
        static final int BAR = 28;
        static final int UP_FROM_BAR = 9;
        static final int TO_AXIS = 4;
        static final int TICK = 6;
        static final int TEXT = 16;

        private final Instant begin;
        private final Instant end;

        Drawing(Instant begin, Instant end) {
            this.begin = begin;
            this.end = end.isAfter(begin) ? end : begin.plusSeconds(1);
        }

        double x(Instant when) {
            var all = (double) (end.toEpochMilli() - begin.toEpochMilli());
            var part = (when.toEpochMilli() - begin.toEpochMilli()) / all;
            return Math.clamp(part, 0, 1) * WIDTH;
        }

        static String number(double length) {
            return String.valueOf(Math.round(length * 10) / 10.0);
        }
    }
}
