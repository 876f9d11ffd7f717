package org.homeroom.domain.consent.links;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about the link between a guardian and a child. */
public sealed interface LinkCommand<S> extends Command<S>
        permits IssueGuardianLinkToken,
                HandOutGuardianLinkToken,
                RevokeGuardianLinkToken,
                ClaimGuardianLink,
                VerifyGuardianLink,
                RejectGuardianLink,
                RestrictGuardianLink,
                EndGuardianLink {}
