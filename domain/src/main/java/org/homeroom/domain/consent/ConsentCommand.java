package org.homeroom.domain.consent;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask of this context. */
public sealed interface ConsentCommand<S> extends Command<S>
        permits IssueGuardianLinkToken,
                ClaimGuardianLink,
                VerifyGuardianLink,
                GrantConsent,
                GrantOwnConsent,
                WithdrawConsent,
                WithdrawOwnConsent {}
