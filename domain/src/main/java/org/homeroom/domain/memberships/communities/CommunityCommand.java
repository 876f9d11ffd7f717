package org.homeroom.domain.memberships.communities;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about communities and guests. */
public sealed interface CommunityCommand<S> extends Command<S>
        permits CreateCommunity,
                JoinCommunity,
                LeaveCommunity,
                RequestGuest,
                AdmitOutsideSpecialist,
                EndGuestAccess,
                EndGuestsOfFormerHost,
                NoteGuestExpiry {}
