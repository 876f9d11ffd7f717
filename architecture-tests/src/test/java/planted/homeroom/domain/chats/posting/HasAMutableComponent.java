package planted.homeroom.domain.chats.posting;

import planted.homeroom.domain.kernel.Command;

/** Breaks rule 8. */
record HasAMutableComponent(byte[] content) implements Command<Boolean> {}
