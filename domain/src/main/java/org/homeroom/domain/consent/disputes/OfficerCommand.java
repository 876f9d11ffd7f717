package org.homeroom.domain.consent.disputes;

import org.homeroom.domain.kernel.Command;

/** Everything that officers of a school settle about consents. */
public sealed interface OfficerCommand<S> extends Command<S>
        permits ResolveDispute, InvalidateConsent, RecordCompetence {}
