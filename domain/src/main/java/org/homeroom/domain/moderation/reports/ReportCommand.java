package org.homeroom.domain.moderation.reports;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about reports. */
public sealed interface ReportCommand<S> extends Command<S> permits FileReportOfCheck, ReportContent {}
