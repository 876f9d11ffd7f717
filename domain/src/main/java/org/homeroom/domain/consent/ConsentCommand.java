package org.homeroom.domain.consent;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about agreeing, and not agreeing. */
public sealed interface ConsentCommand<S> extends Command<S>
        permits RequestConsent,
                RequestReConsent,
                GrantConsent,
                RecordPaperConsent,
                GrantConsentAsSchool,
                GrantOwnConsent,
                RefuseConsent,
                WithdrawConsent,
                WithdrawOwnConsent,
                ObjectToConsent,
                DeclineParticipation,
                TakeBackDecline {}
