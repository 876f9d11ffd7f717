package org.homeroom.domain.chats.calls;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about calls. */
public sealed interface CallCommand<S> extends Command<S>
        permits StartCall,
                JoinCall,
                LeaveCall,
                LeaveCallsOfChat,
                EndCall,
                AdmitCallGuest,
                WatchCall,
                StartRecording,
                StopRecording,
                PublishRecording {}
