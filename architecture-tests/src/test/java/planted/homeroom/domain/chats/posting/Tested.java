package planted.homeroom.domain.chats.posting;

import planted.homeroom.domain.kernel.Command;

/** Keeps rule 11. */
record Tested() implements Command<Boolean> {}
