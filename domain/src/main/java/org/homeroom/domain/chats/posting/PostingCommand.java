package org.homeroom.domain.chats.posting;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about messages. */
public sealed interface PostingCommand<S> extends Command<S>
        permits DeleteMessage, EditMessage, EnableStickerPack, PinMessage, PostMessage, ReadMessages, RedactMessage {}
