package org.homeroom.domain.chats.opening;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask to make a chat. */
public sealed interface OpeningCommand<S> extends Command<S>
        permits OpenChannel,
                OpenCommunityChat,
                OpenCounsellingChat,
                OpenDirectChat,
                OpenGroupChat,
                OpenParentsOnlyChat,
                OpenSchoolChat,
                OpenSubjectChat {}
