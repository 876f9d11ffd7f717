package org.homeroom.domain.operations;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about the running of the service. */
public sealed interface OperationsCommand<S> extends Command<S>
        permits ListParkedEvents, RetryParkedEvent, SkipParkedEvent {}
