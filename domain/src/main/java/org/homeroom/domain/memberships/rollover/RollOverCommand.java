package org.homeroom.domain.memberships.rollover;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about the step from one year into the next. */
public sealed interface RollOverCommand<S> extends Command<S>
        permits StartYearRollOver,
                RollOverClass,
                CompleteYearRollOver,
                UndoYearRollOver,
                UndoClassMove,
                EndGraduateMembership {}
