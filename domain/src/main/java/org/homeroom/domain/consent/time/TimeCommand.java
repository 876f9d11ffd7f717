package org.homeroom.domain.consent.time;

import org.homeroom.domain.kernel.Command;

/** Everything that is noted because a day has come. Noted twice, or late, it is noted once and with the right day. */
public sealed interface TimeCommand<S> extends Command<S>
        permits NoteAgeThreshold, NoteConsentExpiry, NoteAdulthood, ScheduleErasure {}
