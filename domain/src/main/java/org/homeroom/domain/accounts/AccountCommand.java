package org.homeroom.domain.accounts;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about registration, sign-in and contacts. */
public sealed interface AccountCommand<S> extends Command<S>
        permits StartRegistration,
                StartEmailRegistration,
                StartEmailRegistrationByLink,
                ConfirmContact,
                StartSignIn,
                OpenSession,
                StartRebinding,
                RebindContact,
                LinkJournalIdentity,
                NamePlatformAdministrator,
                AppointPlatformAdministrator {}
