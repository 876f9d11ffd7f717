package org.homeroom.domain.chats.files;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about files. */
public sealed interface FileCommand<S> extends Command<S> permits OfferFile, UploadFile, OpenFile {}
