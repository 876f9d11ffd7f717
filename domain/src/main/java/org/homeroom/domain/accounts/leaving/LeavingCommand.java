package org.homeroom.domain.accounts.leaving;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about leaving the platform. */
public sealed interface LeavingCommand<S> extends Command<S>
        permits CloseAccount, ReleaseContact, RequestErasure, EraseSubject, ExportSubjectData {}
