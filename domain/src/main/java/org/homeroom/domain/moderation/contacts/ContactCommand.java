package org.homeroom.domain.moderation.contacts;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about one's own contacts. */
public sealed interface ContactCommand<S> extends Command<S> permits BlockContact, UnblockContact {}
