package org.homeroom.domain.accounts.profile;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about profiles. */
public sealed interface ProfileCommand<S> extends Command<S>
        permits CompleteProfile,
                RequestNameChange,
                ApproveNameChange,
                RejectNameChange,
                SubmitPhoto,
                ApprovePhoto,
                RejectPhoto,
                CorrectBirthDate {}
