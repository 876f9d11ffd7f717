package org.homeroom.domain.chats.notices;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about notifications. */
public sealed interface NoticeCommand<S> extends Command<S>
        permits SetQuietHours, ClearQuietHours, SetSchoolQuietHours, MuteChat, UnmuteChat {}
