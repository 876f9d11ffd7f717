package org.homeroom.domain.chats.polls;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about polls. */
public sealed interface PollCommand<S> extends Command<S> permits ClosePoll, CreatePoll, ReadPoll, Vote {}
