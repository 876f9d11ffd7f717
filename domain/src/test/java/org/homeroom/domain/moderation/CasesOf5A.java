package org.homeroom.domain.moderation;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.TargetId;
import org.homeroom.domain.moderation.facts.Verdict;
import org.jspecify.annotations.Nullable;

/** What the school of 5А has decided about Mia. */
public final class CasesOf5A {

    public static final CaseId CASE = new CaseId(new UUID(60, 1));
    public static final ReportId REPORT = new ReportId(new UUID(61, 1));
    public static final SanctionId SANCTION = new SanctionId(new UUID(62, 1));

    public static final CaseOpened CASE_OPENED =
            new CaseOpened(CASE, SCHOOL, REPORT, MIA, false, NOW, OfficerId.of(ADMIN), EARLIER);
    public static final CaseDecided UPHELD = decided(Verdict.UPHELD, MIA);
    public static final CaseDecided DISMISSED = decided(Verdict.DISMISSED, MIA);
    public static final AppealDecided OVERTURNED = new AppealDecided(
            CASE, SCHOOL, MIA, AppealVerdict.OVERTURNED, Personal.of(MIA, "…"), OfficerId.of(BORIS), EARLIER);

    public static CaseDecided decided(Verdict verdict, @Nullable AccountId account) {
        return new CaseDecided(
                CASE,
                SCHOOL,
                account,
                verdict,
                ViolationReason.INSULT,
                "4.2",
                Personal.of(MIA, "…"),
                OfficerId.of(ADMIN),
                NOW.plus(Duration.ofDays(10)),
                EARLIER);
    }

    public static ReportFiled filedBy(AccountId reporter) {
        return new ReportFiled(REPORT, ReporterId.of(reporter), TargetId.of(MIA), null, null, EARLIER);
    }

    /** A measure against somebody, from {@code EARLIER} on. */
    public static SanctionImposed imposed(
            SanctionId sanction,
            SanctionKind kind,
            AccountId who,
            SchoolId school,
            @Nullable ChatId chat,
            Instant until) {
        return new SanctionImposed(
                sanction,
                kind,
                who,
                school,
                chat,
                CASE,
                null,
                null,
                ViolationReason.INSULT,
                EARLIER,
                until,
                OfficerId.of(ADMIN),
                EARLIER);
    }

    private CasesOf5A() {}
}
