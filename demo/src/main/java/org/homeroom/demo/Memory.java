package org.homeroom.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory the service and its PostgreSQL take, where the system tells. In MB of 2^20 bytes. */
record Memory(ProcessHandle service, Optional<ProcessHandle> postgres) {

    /** What is resident of the service's own process. */
    OptionalLong ofService() throws IOException {
        return megabytes(service, "status", "VmRSS:");
    }

    /** The fair share of every process of PostgreSQL, summed up. */
    OptionalLong ofPostgres() throws IOException {
        if (postgres.isEmpty()) return OptionalLong.empty();
        var all = Stream.concat(postgres.stream(), postgres.get().descendants()).toList();
        long sum = 0;
        for (var one : all) sum += megabytes(one, "smaps_rollup", "Pss:").orElse(0);
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private static OptionalLong megabytes(ProcessHandle process, String file, String field) throws IOException {
        var path = Path.of("/proc", Long.toString(process.pid()), file);
        if (!Files.isReadable(path)) return OptionalLong.empty();
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        }
    }
}
