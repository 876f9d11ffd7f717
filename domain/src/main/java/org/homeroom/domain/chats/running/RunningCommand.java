package org.homeroom.domain.chats.running;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about who is in a chat, and who decides for it. */
public sealed interface RunningCommand<S> extends Command<S>
        permits AdmitParticipants,
                ArchiveChat,
                ChangeChatSettings,
                GrantChatAdmin,
                IssueChatInvitation,
                JoinByChatInvitation,
                JoinChat,
                LeaveChat,
                RemoveParticipant,
                ReopenChat,
                RevokeChatAdmin,
                RevokeChatInvitation {}
