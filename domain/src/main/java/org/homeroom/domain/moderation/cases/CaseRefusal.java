package org.homeroom.domain.moderation.cases;

import org.homeroom.domain.kernel.Refusal;

/** Why a case does not go on as somebody wants. */
public enum CaseRefusal implements Refusal {
    /** Another case has this id. */
    CASE_ID_TAKEN(Kind.CONFLICT),
    /** The report belongs to another case. */
    REPORT_IN_CASE(Kind.CONFLICT),
    /** The report is about somebody else, or another chat, than the case. */
    REPORT_ABOUT_ANOTHER(Kind.CONFLICT),
    /** As many reports belong to the case as may. */
    CASE_FULL(Kind.CONFLICT),
    /** Whoever looks after a case acts in it, and nobody else. */
    CASE_OF_ANOTHER(Kind.FORBIDDEN),
    /** The case has been decided, and is decided once. */
    CASE_ALREADY_DECIDED(Kind.CONFLICT),
    /** Another request, or another measure, has this id. */
    CASE_PART_ID_TAKEN(Kind.CONFLICT),
    /** What may be seen is a bounded part of one chat around what was reported. Source: F-25. */
    EVIDENCE_OUT_OF_SCOPE(Kind.UNMET),
    /** It takes a second person to agree. Source: F-25. */
    SECOND_OFFICER_REQUIRED(Kind.FORBIDDEN),
    /** A second person has said no. */
    EVIDENCE_ACCESS_REFUSED(Kind.FORBIDDEN),
    /** A second person has said yes. */
    EVIDENCE_ACCESS_ALREADY_GRANTED(Kind.CONFLICT),
    /** The time for looking is over. */
    EVIDENCE_ACCESS_ENDED(Kind.GONE),
    /** A decision names the clause of the rules on which it rests, for example 4.2. */
    RULE_REFERENCE_INVALID(Kind.INVALID),
    /** What is said for it is empty, or too long. */
    GROUNDS_INVALID(Kind.INVALID),
    /** Measures need a rule that was broken, and somebody who broke it. Source: O1. */
    MEASURE_WITHOUT_VIOLATION(Kind.UNMET),
    /** More measures than one decision may have. */
    TOO_MANY_MEASURES(Kind.INVALID),
    /** The decision has been appealed, and can be once. */
    APPEAL_ALREADY_MADE(Kind.CONFLICT),
    /** The time for an appeal is over. */
    APPEAL_TOO_LATE(Kind.GONE),
    /** Nobody has appealed. */
    APPEAL_UNKNOWN(Kind.UNKNOWN),
    /** The appeal has been decided, and is decided once. */
    APPEAL_ALREADY_DECIDED(Kind.CONFLICT),
    /** The direction of the school decides about it, as long as somebody of it can. */
    APPEAL_FOR_DIRECTION(Kind.FORBIDDEN),
    /** There is nobody who would have to be told. */
    NO_GUARDIANS(Kind.UNMET),
    /** The number under which the authority keeps it: capital letters and digits, with a digit among them. */
    AUTHORITY_REFERENCE_INVALID(Kind.INVALID);

    private final Kind kind;

    CaseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
