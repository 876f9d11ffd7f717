package planted.homeroom.domain.chats.posting;

import planted.homeroom.domain.kernel.Event;
import planted.homeroom.domain.kernel.Reaction;

/** Breaks the rule of reactions, by its name. */
final class JoinAtOnce implements Reaction<Event> {}
