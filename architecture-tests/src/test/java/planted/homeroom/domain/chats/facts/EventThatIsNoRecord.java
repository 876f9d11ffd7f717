package planted.homeroom.domain.chats.facts;

import planted.homeroom.domain.kernel.Event;

/** Breaks rule 9. */
final class EventThatIsNoRecord implements Event {}
