package org.homeroom.application.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.accounts.LeavingQueries;
import org.homeroom.application.accounts.LeavingQueries.Erasure;
import org.homeroom.application.consent.DueSoonQueries.Born;
import org.homeroom.application.consent.DueSoonQueries.RunningOut;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LawInForce;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the next days bring in a school, for those who should prepare for it: computed when it is asked for, since a day
 * that follows from a birth date is kept nowhere.
 */
public final class DueSoon {

    /** How far ahead one looks. */
    public static final Duration AHEAD = Duration.ofDays(60);

    private final History history;
    private final DueSoonQueries due;
    private final LeavingQueries leaving;

    public DueSoon(History history, DueSoonQueries due, LeavingQueries leaving) {
        this.history = history;
        this.due = due;
        this.leaving = leaving;
    }

    /** What happens on the day. */
    public enum Occasion {
        /** The birthday from which a pupil agrees alone. */
        DECIDES_ALONE,
        /** The birthday on which nobody speaks for the pupil any more. */
        GROWN_UP,
        CONSENT_ENDS,
        /** The last instant at which personal data must be destroyed; it may be over. */
        ERASURE
    }

    /** @param purpose of the consent that ends; null otherwise */
    public record Due(
            AccountId account, Occasion occasion, @Nullable ConsentPurpose purpose, Instant at) {}

    /** The next first. */
    public CompletionStage<List<Due>> in(SchoolId school, Instant now) {
        var until = now.plus(AHEAD);
        return law(school)
                .thenCombine(due.pupils(school), (law, pupils) -> birthdays(law, pupils, now, until))
                .thenCombine(due.consents(school, now, until), DueSoon::withConsents)
                .thenCombine(leaving.erasures(school), (found, erasures) -> withErasures(found, erasures, until))
                .thenApply(found ->
                        found.stream().sorted(Comparator.comparing(Due::at)).toList());
    }

    private static List<Due> birthdays(LawInForce law, List<Born> pupils, Instant now, Instant until) {
        var terms = law.policyAt(now).terms();
        return pupils.stream()
                .flatMap(pupil -> Stream.of(
                        new Due(
                                pupil.child().account(),
                                Occasion.DECIDES_ALONE,
                                null,
                                terms.decidesAloneFrom(pupil.birthDate(), pupil.zone())),
                        new Due(
                                pupil.child().account(),
                                Occasion.GROWN_UP,
                                null,
                                ConsentPolicy.grownUpFrom(pupil.birthDate(), pupil.zone()))))
                .filter(birthday -> birthday.at().isAfter(now) && !birthday.at().isAfter(until))
                .toList();
    }

    private static List<Due> withConsents(List<Due> found, List<RunningOut> consents) {
        var all = new ArrayList<>(found);
        consents.forEach(
                one -> all.add(new Due(one.child().account(), Occasion.CONSENT_ENDS, one.purpose(), one.expiresAt())));
        return all;
    }

    private static List<Due> withErasures(List<Due> found, List<Erasure> erasures, Instant until) {
        var all = new ArrayList<>(found);
        erasures.stream()
                .filter(one -> one.erasedAt() == null && !one.dueBy().isAfter(until))
                .forEach(one -> all.add(new Due(one.account(), Occasion.ERASURE, null, one.dueBy())));
        return all;
    }

    private CompletionStage<LawInForce> law(SchoolId school) {
        var model = LawInForce.of(school);
        return history.stateOf(model);
    }
}
