package org.homeroom.application.audit.questions;

import java.util.List;
import org.homeroom.application.audit.Question;

/** Everything an auditor can ask, by replay of the log alone; Q-20 asks about the log itself. */
public final class EveryQuestion {

    public static final List<Question> LIST = List.of(
            new Q01WhoCouldRead(),
            new Q02BasisOfParticipation(),
            new Q03ThenAndNow(),
            new Q04WithoutConsent(),
            new Q05HowIntoTheSchool(),
            new Q06Administrators(),
            new Q07EndOfAccess(),
            new Q08Guardians(),
            new Q09NoticeAgreedTo(),
            new Q10UsesOfNumber(),
            new Q11Badge(),
            new Q12Outsiders(),
            new Q13ViewsOfEvidence(),
            new Q14CourseOfReport(),
            new Q15DeletedMessage(),
            new Q16Erasures(),
            new Q17TurnedOfAge(),
            new Q18RosterImport(),
            new Q19ParentsOnly(),
            new Q20AlteredHistory(),
            new Q21Refusals(),
            new Q22WhatIf(),
            new L01ConsentLine(),
            new L02MembershipLine(),
            new L03Asking());

    private EveryQuestion() {}
}
