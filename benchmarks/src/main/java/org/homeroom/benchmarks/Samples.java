package org.homeroom.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the rounds came to, one number each. */
final class Samples {
    private final List<Double> sorted = new ArrayList<>();

    void add(double sample) {
        sorted.add(sample);
        Collections.sort(sorted);
    }

    double median() {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    double min() {
        return sorted.getFirst();
    }

    double max() {
        return sorted.getLast();
    }
}
