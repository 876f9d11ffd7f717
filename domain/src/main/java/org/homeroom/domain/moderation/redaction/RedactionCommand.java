package org.homeroom.domain.moderation.redaction;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about taking all of somebody's messages out of sight. */
public sealed interface RedactionCommand<S> extends Command<S>
        permits ApproveBulkRedaction, CompleteBulkRedaction, DeclineBulkRedaction, RedactInBulk, RequestBulkRedaction {}
