package org.homeroom.benchmarks;

import org.jspecify.annotations.Nullable;

/** Limit, own and peer by turns, so that the noise of the machine hits all three. */
record Contest(
        @Nullable Measured limit, Measured own, @Nullable Measured peer) {

    /** One measurement; more is better. */
    interface Measured {
        double once() throws Exception;
    }

    Line run(int rounds, Line line) throws Exception {
        Samples limits = new Samples();
        Samples owns = new Samples();
        Samples peers = new Samples();
        for (int round = 0; round < rounds; round++) {
            if (limit != null) {
                limits.add(limit.once());
            }
            owns.add(own.once());
            if (peer != null) {
                peers.add(peer.once());
            }
        }
        line.samples(owns);
        if (limit != null) {
            line.limit(limits.median(), owns.median() / limits.median());
        }
        if (peer != null) {
            line.peer(peers.median(), owns.median() / peers.median());
        }
        return line;
    }
}
