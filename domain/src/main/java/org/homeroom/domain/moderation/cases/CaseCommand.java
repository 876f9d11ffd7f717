package org.homeroom.domain.moderation.cases;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about cases. */
public sealed interface CaseCommand<S> extends Command<S>
        permits AppealDecision,
                AssignCase,
                DecideAppeal,
                DecideCase,
                EscalateToAuthority,
                EscalateToGuardians,
                GrantEvidenceAccess,
                MergeReport,
                OpenCase,
                RefuseEvidenceAccess,
                RequestEvidenceAccess,
                ViewEvidence,
                ViewReported {}
