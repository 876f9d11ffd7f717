package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask of the rosters of chats. */
public sealed interface ChatRosterCommand<S> extends Command<S>
        permits ArchiveClassChat,
                CreateClassChat,
                CreateTeachersChat,
                FillChatRoster,
                JoinClassChat,
                JoinSchoolChats,
                JoinTeachersChat,
                LeaveChats,
                ResumeParticipations,
                ReviewSupervision,
                SettleParentsChats,
                SettleTeachersAdministrators,
                SuspendParticipations {}
