package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** One line of the answer, as JSON; what does not apply is left out. */
final class Line {
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final Map<String, Object> values = new LinkedHashMap<>();

    Line(String bench, String name, String unit) {
        values.put("bench", bench);
        values.put("case", name);
        values.put("unit", unit);
    }

    Line samples(Samples samples) {
        return with("median", samples.median()).with("min", samples.min()).with("max", samples.max());
    }

    Line latencies(Histogram nanos) {
        return with("p50_ms", millis(nanos, 50)).with("p99_ms", millis(nanos, 99));
    }

    /** The median of the limit, and how many times as good the own one is. */
    Line limit(double limit, double timesAsGood) {
        return with("limit", limit).with("vs_limit", timesAsGood);
    }

    Line peer(double peer, double timesAsGood) {
        return with("peer", peer).with("vs_peer", timesAsGood);
    }

    Line with(String key, double value) {
        values.put(key, value);
        return this;
    }

    Line with(String key, long value) {
        values.put(key, value);
        return this;
    }

    static double millis(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_A_MILLISECOND;
    }

    void print(PrintStream out) {
        out.println(this);
        out.flush();
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":" + json(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Object value) {
        return switch (value) {
            case Double number
            when Double.isFinite(number) ->
                BigDecimal.valueOf(number)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
            case Double none -> "null";
            case Long number -> number.toString();
            default -> "\"" + value + "\"";
        };
    }
}
