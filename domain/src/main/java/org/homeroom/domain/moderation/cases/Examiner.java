package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.CaseRecord;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody before a case: what the person may decide in the school, and whether the case is too close to the person, who
 * may be reported in it, be a relative of who is, or have reported it. Source: MOD-01, O2, S-33.
 *
 * @param kinship with who is reported; null where nobody is
 * @param reporter whether the person has reported it
 */
record Examiner(
        AccountId person,
        Holding holding,
        CaseRecord theCase,
        @Nullable Kinship kinship,
        boolean reporter) {

    static Examiner unread(AccountId person) {
        return new Examiner(person, Holding.NOTHING, CaseRecord.NONE, null, false);
    }

    static Model<Examiner> of(AccountId person, CaseId theCase, SchoolId school) {
        return Model.startingWith(unread(person))
                .including(Holding.of(person, school), Examiner::holding, Examiner::with)
                .including(CaseRecord.of(theCase, school), Examiner::theCase, Examiner::with)
                .then(Examiner::ties);
    }

    private Model<Examiner> ties() {
        var model = Model.startingWith(this);
        var account = theCase.account();
        if (account.isPresent())
            model = model.including(
                    Kinship.of(person, account.get()),
                    s -> s.kinship == null ? Kinship.unread(person, account.get()) : s.kinship,
                    Examiner::with);
        for (var report : theCase.reports())
            model = model.about(report, ReporterId.of(person)).on(ReportFiled.class, (s, e) -> s.reported());
        return model;
    }

    /** Why the person has no say in the case, if so. Outsiders find neither the school nor the case. */
    Optional<Refusal> bars() {
        var barred = holding.bars(SchoolRight.DECIDE_REPORTS);
        if (barred.isPresent()) return barred;
        if (!theCase.exists()) return Optional.of(NOT_FOUND);
        return tooClose() ? Optional.of(NOT_AUTHORISED) : Optional.empty();
    }

    /** The same, for acts that belong to whoever looks after the case, and only while it is undecided. */
    Optional<Refusal> barsFromActing() {
        return bars().or(() -> {
            if (!theCase.open()) return Optional.of(CaseRefusal.CASE_ALREADY_DECIDED);
            return theCase.looksAfter(officer()) ? Optional.empty() : Optional.of(CaseRefusal.CASE_OF_ANOTHER);
        });
    }

    /** The same for reading: who hears an appeal has to know what was reported, too. */
    Optional<Refusal> barsFromReading() {
        var decided = theCase.decided();
        return theCase.appealOpen() && decided != null && !decided.by().equals(officer()) ? bars() : barsFromActing();
    }

    OfficerId officer() {
        return OfficerId.of(person);
    }

    private boolean tooClose() {
        return reporter || theCase.account().map(person::equals).orElse(false) || (kinship != null && kinship.close());
    }

    private Examiner with(Holding now) {
        return new Examiner(person, now, theCase, kinship, reporter);
    }

    private Examiner with(CaseRecord now) {
        return new Examiner(person, holding, now, kinship, reporter);
    }

    private Examiner with(Kinship now) {
        return new Examiner(person, holding, theCase, now, reporter);
    }

    private Examiner reported() {
        return new Examiner(person, holding, theCase, kinship, true);
    }
}
