package planted.homeroom.domain.chats.posting;

import planted.homeroom.domain.kernel.Command;

/** Breaks rules 8 and 11. */
final class CommandThatIsNoRecord implements Command<Boolean> {}
