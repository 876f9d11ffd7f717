package org.homeroom.domain.accounts;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask of this context. */
public sealed interface AccountCommand<S> extends Command<S>
        permits StartRegistration,
                StartEmailRegistration,
                ConfirmContact,
                StartSignIn,
                OpenSession,
                CompleteProfile,
                NamePlatformAdministrator,
                AppointPlatformAdministrator {}
