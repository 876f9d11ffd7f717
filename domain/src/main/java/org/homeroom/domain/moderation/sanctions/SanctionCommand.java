package org.homeroom.domain.moderation.sanctions;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about measures. */
public sealed interface SanctionCommand<S> extends Command<S>
        permits ImposeSanction, LiftSanction, MuteParticipant, TellGuardiansOfSanction {}
