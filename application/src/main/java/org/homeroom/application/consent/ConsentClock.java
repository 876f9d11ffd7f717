package org.homeroom.application.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Recorded;
import org.homeroom.application.consent.DueQueries.Given;
import org.homeroom.application.consent.DueQueries.Page;
import org.homeroom.application.consent.DueQueries.Pupil;
import org.homeroom.domain.chats.roster.SuspendParticipations;
import org.homeroom.domain.consent.RequestReConsent;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPolicy.OnThreshold;
import org.homeroom.domain.consent.facts.LawInForce;
import org.homeroom.domain.consent.time.NoteAdulthood;
import org.homeroom.domain.consent.time.NoteAgeThreshold;
import org.homeroom.domain.consent.time.NoteConsentExpiry;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Puts on record what days bring: birthdays, consents that have run out, graces that are over, notices that ask for a
 * new consent. It remembers nothing between two strikes: what is left to do follows from the read models, and the rules
 * say no to what is done already. So it may stand still, be cut off, or run on several nodes at once. Source: P-11 to
 * P-13, decision 0024.
 */
public final class ConsentClock {

    private static final int PAGE = 500;
    private static final int EXPIRIES = 10_000;

    private final Homeroom homeroom;
    private final History history;
    private final DueQueries due;

    public ConsentClock(Homeroom homeroom, History history, DueQueries due) {
        this.homeroom = homeroom;
        this.history = history;
        this.due = due;
    }

    /**
     * Returns when what is due at that instant is on record; of expiries, as many as one strike takes. What fails holds up
     * nobody else: it is told at the end, and the next strike tries again. Not for a thread that must not wait.
     *
     * @throws StrikeFailed when something could not be put on record
     */
    public void strike(Instant now) {
        new Strike(now).run();
    }

    /** How much could not be put on record, with the first reason. */
    public static final class StrikeFailed extends RuntimeException {

        StrikeFailed(int commands, Throwable first) {
            super(commands + " commands of the clock failed", first);
        }
    }

    private final class Strike {

        private final Instant now;
        private final Map<SchoolId, LawInForce> laws = new HashMap<>();
        private final List<CompletionException> failures = new ArrayList<>();

        Strike(Instant now) {
            this.now = now;
        }

        void run() {
            for (var over : joined(due.consentsOverBy(now, EXPIRIES)))
                ask(new NoteConsentExpiry(over.consent(), over.child(), over.school(), now));
            each(after -> due.pupils(after, PAGE), this::birthdays);
            notices();
            if (!failures.isEmpty()) throw new StrikeFailed(failures.size(), failures.getFirst());
        }

        private void birthdays(Pupil pupil) {
            var terms = lawOf(pupil.school()).policyAt(now).terms();
            var grownUp = !now.isBefore(ConsentPolicy.grownUpFrom(pupil.birthDate(), pupil.zone()));
            if (!now.isBefore(terms.decidesAloneFrom(pupil.birthDate(), pupil.zone())) && !pupil.thresholdNoted())
                ask(new NoteAgeThreshold(pupil.child(), pupil.school(), now));
            if (terms.onThreshold() == OnThreshold.REQUIRE_OWN_CONSENT
                    && pupil.unasked()
                    && !now.isBefore(terms.graceEnds(pupil.birthDate(), pupil.zone())))
                ask(new SuspendParticipations(pupil.child(), pupil.school(), now));
            if (grownUp && !pupil.adulthoodNoted()) ask(new NoteAdulthood(pupil.child(), pupil.school(), now));
        }

        private void notices() {
            var done = new HashSet<RequestReConsent>();
            each(after -> due.consents(after, PAGE), given -> {
                var wish = new RequestReConsent(given.child(), given.school(), given.purpose(), now);
                if (asksAgain(given, lawOf(given.school()), now) && done.add(wish)) ask(wish);
            });
        }

        private LawInForce lawOf(SchoolId school) {
            return laws.computeIfAbsent(school, unknown -> {
                var model = LawInForce.of(unknown);
                return model.fold(joined(history.of(model.boundary())).stream()
                        .map(Recorded::event)
                        .toList());
            });
        }

        /** What is refused is not due by the facts themselves; the read models were behind. */
        private void ask(Command<?> command) {
            try {
                joined(homeroom.ask(command));
            } catch (CompletionException e) {
                failures.add(e);
            }
        }
    }

    private static boolean asksAgain(Given given, LawInForce law, Instant now) {
        var newest = law.noticeFor(given.purpose());
        var rule = law.policyAt(now).terms().reconsent().rule();
        return newest != null
                && !newest.equals(given.asked())
                && law.asksAgainSince(given.notice(), given.purpose(), rule).isPresent();
    }

    private static <T> void each(Function<UUID, CompletionStage<Page<T>>> pages, Consumer<T> work) {
        for (var after = DueQueries.START; after != null; ) {
            var page = joined(pages.apply(after));
            page.entries().forEach(work);
            after = page.next();
        }
    }

    private static <T> T joined(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
