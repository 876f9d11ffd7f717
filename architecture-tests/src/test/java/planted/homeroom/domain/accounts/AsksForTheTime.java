package planted.homeroom.domain.accounts;

import java.time.Instant;

/** Breaks rule 4. */
final class AsksForTheTime {
    static Instant now() {
        return Instant.now();
    }

    private AsksForTheTime() {}
}
