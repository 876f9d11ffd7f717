package org.homeroom.domain.accounts.sessions;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about sessions and what protects them. */
public sealed interface SessionCommand<S> extends Command<S>
        permits UseSession,
                NameDevice,
                TerminateSession,
                TerminateAllOtherSessions,
                OfferSecondFactor,
                SendSecondFactorCode,
                EnableSecondFactor,
                ConfirmSignIn,
                DisableSecondFactor,
                ChangeCredential,
                SignInWithPassword,
                LinkLoginIdentity,
                UnlinkLoginIdentity,
                SignInWithIdentity {}
