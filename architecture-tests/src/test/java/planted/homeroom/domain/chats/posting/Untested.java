package planted.homeroom.domain.chats.posting;

import planted.homeroom.domain.kernel.Command;

/** Breaks rule 11. */
record Untested() implements Command<Boolean> {}
