package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.CaseRecord;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.Moderator;
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
        Moderator moderator,
        CaseRecord theCase,
        @Nullable Kinship kinship,
        boolean reporter) {

    static Examiner unread(AccountId person) {
        return new Examiner(person, Moderator.NOBODY, CaseRecord.NONE, null, false);
    }

    static Model<Examiner> of(AccountId person, CaseId theCase, SchoolId school) {
        return Model.startingWith(unread(person))
                .including(Moderator.of(person, school), Examiner::moderator, Examiner::with)
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

    boolean directs() {
        return !moderator.holding().offices().isEmpty();
    }

    /** Why the person has no say in the case, if so. Outsiders find neither the school nor the case. */
    Optional<Refusal> bars(Instant at) {
        var barred = moderator.bars(SchoolRight.DECIDE_REPORTS, at);
        if (barred.isPresent()) return barred;
        if (!theCase.exists()) return Optional.of(NOT_FOUND);
        return tooClose() ? Optional.of(NOT_AUTHORISED) : Optional.empty();
    }

    /** The same, for acts that belong to whoever looks after the case, and only while it is undecided. */
    Optional<Refusal> barsFromActing(Instant at) {
        return bars(at).or(() -> {
            if (!theCase.open()) return Optional.of(CaseRefusal.CASE_ALREADY_DECIDED);
            return theCase.looksAfter(officer()) ? Optional.empty() : Optional.of(CaseRefusal.CASE_OF_ANOTHER);
        });
    }

    /** The same for reading: who hears an appeal has to know what was reported, too. */
    Optional<Refusal> barsFromReading(Instant at) {
        var decided = theCase.decided();
        return theCase.appealOpen() && decided != null && !decided.by().equals(officer())
                ? bars(at)
                : barsFromActing(at);
    }

    OfficerId officer() {
        return OfficerId.of(person);
    }

    private boolean tooClose() {
        return reporter || theCase.account().map(person::equals).orElse(false) || (kinship != null && kinship.close());
    }

    private Examiner with(Moderator now) {
        return new Examiner(person, now, theCase, kinship, reporter);
    }

    private Examiner with(CaseRecord now) {
        return new Examiner(person, moderator, now, kinship, reporter);
    }

    private Examiner with(Kinship now) {
        return new Examiner(person, moderator, theCase, now, reporter);
    }

    private Examiner reported() {
        return new Examiner(person, moderator, theCase, kinship, true);
    }
}
