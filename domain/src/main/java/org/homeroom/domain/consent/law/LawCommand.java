package org.homeroom.domain.consent.law;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask of the law of consent. */
public sealed interface LawCommand<S> extends Command<S>
        permits LabelDataResidency, PublishConsentPolicy, PublishNotice {}
