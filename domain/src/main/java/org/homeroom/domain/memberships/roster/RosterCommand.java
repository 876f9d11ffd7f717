package org.homeroom.domain.memberships.roster;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about rosters. */
public sealed interface RosterCommand<S> extends Command<S>
        permits ProposeRosterChanges,
                ApplyRosterChanges,
                ApplyRosterPart,
                RejectRosterChanges,
                InviteFromRoster,
                BindToRoster {}
