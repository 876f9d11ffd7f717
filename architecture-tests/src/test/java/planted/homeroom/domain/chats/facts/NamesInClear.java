package planted.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.List;
import planted.homeroom.domain.kernel.Event;

/** Breaks rule 9. */
record NamesInClear(List<String> names, Instant at) implements Event {}
