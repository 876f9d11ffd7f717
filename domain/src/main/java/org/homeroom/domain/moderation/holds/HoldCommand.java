package org.homeroom.domain.moderation.holds;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about legal holds. */
public sealed interface HoldCommand<S> extends Command<S> permits PlaceLegalHold, ReleaseLegalHold {}
