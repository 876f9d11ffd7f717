package planted.homeroom.domain.chats.posting;

import planted.homeroom.domain.kernel.Event;
import planted.homeroom.domain.kernel.Reaction;

/** Breaks the rule of reactions: not final. */
class WhenOpenThenBreak implements Reaction<Event> {}
