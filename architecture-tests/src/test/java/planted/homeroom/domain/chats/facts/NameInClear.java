package planted.homeroom.domain.chats.facts;

import java.time.Instant;
import planted.homeroom.domain.kernel.Event;

/** Breaks rule 9. */
record NameInClear(String name, Instant at) implements Event {}
