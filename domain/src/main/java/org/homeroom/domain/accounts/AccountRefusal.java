package org.homeroom.domain.accounts;

import org.homeroom.domain.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Why this context says no. */
public enum AccountRefusal implements Refusal {
    /** That is not a phone number. */
    PHONE_FORMAT_INVALID(Kind.INVALID),
    /** Somebody has this number already. One number, one account. Source: ACC-03, ACC-04. */
    PHONE_ALREADY_IN_USE(Kind.CONFLICT),
    /** Somebody of another kind has this number, or is about to. Told only to who controls the number. Source: ACC-04. */
    PHONE_OF_ANOTHER_ROLE(Kind.CONFLICT, "PHONE_ALREADY_IN_USE", "BELONGS_TO_ANOTHER_ROLE"),
    /** A registration was started in somebody else's session. It never takes over who that is. Source: ACC-14. */
    SESSION_IDENTITY_CONFLICT(Kind.UNMET),
    /** That is not an e-mail address. */
    EMAIL_FORMAT_INVALID(Kind.INVALID),
    /** Somebody has this address already. One address, one account. Source: ACC-08. */
    EMAIL_ALREADY_IN_USE(Kind.CONFLICT),
    /** Only who holds an invitation to a class registers by e-mail. Source: ACC-05, ACC-06. */
    EMAIL_REGISTRATION_NEEDS_INVITATION(Kind.UNMET),
    /** Only pupils of the first grades register by e-mail. Source: ACC-05. */
    EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE(Kind.UNMET),
    /** First the invitation, then the code. Source: ACC-07. */
    OUT_OF_ORDER(Kind.UNMET),
    /** That is not the code, or it was used. */
    CODE_INVALID(Kind.UNMET),
    /** The code was right for a time that is over. */
    CODE_EXPIRED(Kind.GONE),
    /** Too many wrong codes. A new code is needed. */
    CODE_TOO_MANY_ATTEMPTS(Kind.TOO_MANY),
    /** Too many codes for this number within an hour. */
    CODE_TOO_MANY_SENDS(Kind.TOO_MANY),
    /** A real family name and given name are needed. Source: ACC-19. */
    REAL_NAME_REQUIRED(Kind.UNMET),
    /** Younger than the platform allows. Source: ACC-23. */
    BELOW_MINIMUM_AGE(Kind.FORBIDDEN),
    /** The photo is not one that waits for a decision. Source: ACC-19. */
    PHOTO_NOT_APPROVED(Kind.UNMET),
    /** This journal subject belongs to another account. Source: MEM-11. */
    JOURNAL_SUBJECT_ALREADY_LINKED(Kind.CONFLICT),
    /** No document is named on which this could rest. */
    DOCUMENT_REQUIRED(Kind.UNMET),
    /** A court or an authority wants the data kept for now. Source: §5.5. */
    LEGAL_HOLD(Kind.CONFLICT),
    /** The data are needed for a case that nobody has decided yet. Source: §5.5. */
    CASE_OPEN(Kind.CONFLICT),
    /** The name is known already; only the school can change it. Source: ACC-19. */
    NAME_CHANGE_NEEDS_APPROVAL(Kind.UNMET);

    private final Kind kind;
    private final String code;
    private final @Nullable String hint;

    AccountRefusal(Kind kind) {
        this.kind = kind;
        this.code = name();
        this.hint = null;
    }

    AccountRefusal(Kind kind, String code, String hint) {
        this.kind = kind;
        this.code = code;
        this.hint = hint;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public @Nullable String hint() {
        return hint;
    }
}
