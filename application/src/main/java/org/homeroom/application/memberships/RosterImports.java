package org.homeroom.application.memberships;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.homeroom.application.Answer;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.roster.ApplyRosterChanges;
import org.homeroom.domain.memberships.roster.ApplyRosterPart;
import org.homeroom.domain.memberships.roster.Proposal;
import org.homeroom.domain.memberships.roster.ProposeRosterChanges;
import org.homeroom.domain.memberships.roster.RejectRosterChanges;
import org.homeroom.domain.memberships.roster.RosterChange;
import org.homeroom.domain.memberships.roster.RosterTerms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports from the package to the last part. A part is one command, so an import that was cut off goes on where it
 * stopped, whichever node takes it up; two nodes that do so at once do nothing twice.
 */
public final class RosterImports {

    private static final Logger LOG = LoggerFactory.getLogger(RosterImports.class);
    private static final Duration UNFINISHED = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 20;

    private final Homeroom homeroom;
    private final History history;
    private final RosterProposals proposals;
    private final RosterTranslation translation;
    private final RosterTerms terms;
    private final Clock clock;
    private final Set<ImportId> running = ConcurrentHashMap.newKeySet();

    public RosterImports(
            Homeroom homeroom,
            History history,
            RosterProposals proposals,
            RosterTranslation translation,
            RosterTerms terms,
            Clock clock) {
        this.homeroom = homeroom;
        this.history = history;
        this.proposals = proposals;
        this.translation = translation;
        this.terms = terms;
        this.clock = clock;
    }

    /** What came of a package. */
    public sealed interface Proposed {

        /** @param position of the proposal in the log */
        record Anew(RosterChangeProposed proposal, long position) implements Proposed {}

        /** Nothing in it is new or different. */
        record Unchanged() implements Proposed {}

        record Refused(Refusal reason) implements Proposed {}
    }

    public CompletionStage<Proposed> propose(SchoolId school, RosterReading.Readable reading, AccountId by) {
        return LastImport.of(school, by, history)
                .thenCompose(last -> last.changesNothing(reading.digest())
                        ? CompletableFuture.completedFuture(new Proposed.Unchanged())
                        : proposeAnew(school, reading, by));
    }

    private CompletionStage<Proposed> proposeAnew(SchoolId school, RosterReading.Readable reading, AccountId by) {
        var command = new ProposeRosterChanges(
                new ImportId(UUID.randomUUID()),
                school,
                translation.translate(school, reading),
                by,
                terms,
                clock.instant());
        return history.stateOf(command.model()).thenCompose(state -> switch (command.decide(state)) {
            case Outcome.Refused refused ->
                CompletableFuture.<Proposed>completedFuture(new Proposed.Refused(refused.reason()));
            case Outcome.Accepted(var events)
            when events.isEmpty() -> CompletableFuture.<Proposed>completedFuture(new Proposed.Unchanged());
            case Outcome.Accepted(var events) ->
                proposals
                        .keep(command.theImport(), command.diff(state).parts(terms.part()))
                        .thenCompose(kept -> homeroom.ask(command, Provenance.by(by)))
                        .thenCompose(answer -> proposed(command, (RosterChangeProposed) events.getFirst(), answer));
        });
    }

    /** What is on record must be what was kept: whatever others changed in between makes it another proposal. */
    private CompletionStage<Proposed> proposed(ProposeRosterChanges command, RosterChangeProposed kept, Answer answer) {
        if (answer.outcome() instanceof Outcome.Accepted(var events) && events.equals(List.of(kept))) {
            return CompletableFuture.completedFuture(new Proposed.Anew(kept, answer.position()));
        }
        var reason = answer.outcome() instanceof Outcome.Refused refused
                ? refused.reason()
                : GeneralRefusal.CONCURRENT_CHANGE;
        var by = command.by();
        return proposals
                .forget(command.theImport())
                .thenCompose(gone -> homeroom.ask(
                        new RejectRosterChanges(command.theImport(), command.school(), by, command.at()),
                        Provenance.by(by)))
                .thenApply(rejected -> new Proposed.Refused(reason));
    }

    /** Approves; what follows goes on behind the answer. */
    public CompletionStage<Answer> apply(ImportId theImport, SchoolId school, boolean endings, AccountId by) {
        return ask(new ApplyRosterChanges(theImport, school, endings, by, terms, clock.instant()), by)
                .thenApply(answer -> {
                    goOn(theImport, school);
                    return answer;
                });
    }

    public CompletionStage<Answer> reject(ImportId theImport, SchoolId school, AccountId by) {
        return ask(new RejectRosterChanges(theImport, school, by, clock.instant()), by)
                .thenApply(answer -> {
                    goOn(theImport, school);
                    return answer;
                });
    }

    /** How far an import has come. */
    public CompletionStage<Proposal> standing(ImportId theImport, SchoolId school) {
        return history.stateOf(Proposal.of(theImport, school));
    }

    /** What an import would change, as long as that is kept. */
    public CompletionStage<Optional<List<RosterChange>>> changes(ImportId theImport, int part) {
        return proposals.part(theImport, part);
    }

    /** Takes up whatever was cut off, and forgets what is over. Done when every import is as far as it gets. */
    public void resume() {
        for (var kept : proposals.kept().toCompletableFuture().join()) {
            schoolOf(kept.theImport())
                    .toCompletableFuture()
                    .join()
                    .ifPresentOrElse(school -> run(kept.theImport(), school), () -> forgetIfOlder(kept, UNFINISHED));
        }
    }

    private void forgetIfOlder(RosterProposals.Kept kept, Duration age) {
        if (kept.since().plus(age).isBefore(clock.instant())) forget(kept.theImport());
    }

    private void goOn(ImportId theImport, SchoolId school) {
        Thread.ofVirtual().name("roster-import").start(() -> run(theImport, school));
    }

    private void run(ImportId theImport, SchoolId school) {
        if (!running.add(theImport)) return;
        try {
            var proposal = standing(theImport, school).toCompletableFuture().join();
            switch (proposal.standing()) {
                case APPLYING -> applyParts(theImport, school, proposal);
                case PROPOSED -> forgetIfExpired(theImport, proposal.proposed());
                case APPLIED, REJECTED, HALTED -> forget(theImport);
                case UNKNOWN -> {}
            }
        } catch (RuntimeException e) {
            LOG.warn("Import {} was cut off; it goes on later", theImport.value(), e);
        } finally {
            running.remove(theImport);
        }
    }

    private void applyParts(ImportId theImport, SchoolId school, Proposal proposal) {
        for (var part = proposal.done() + 1; part <= proposal.of(); part++) {
            var number = part;
            var changes = proposals
                    .part(theImport, part)
                    .toCompletableFuture()
                    .join()
                    .orElseThrow(() -> new IllegalStateException("Part " + number + " is not kept"));
            if (!applied(theImport, school, part, changes)) break;
        }
        forget(theImport);
    }

    /** False where the import has been halted. */
    private boolean applied(ImportId theImport, SchoolId school, int part, List<RosterChange> changes) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var answer = homeroom.ask(new ApplyRosterPart(theImport, school, part, changes, clock.instant()))
                    .toCompletableFuture()
                    .join();
            if (answer.outcome() instanceof Outcome.Accepted) return true;
            if (answer.outcome() instanceof Outcome.Refused(var reason, var events)
                    && reason != GeneralRefusal.CONCURRENT_CHANGE) {
                LOG.info("Import {} goes no further: {}", theImport.value(), reason.code());
                if (events.isEmpty()) throw new IllegalStateException(reason.code());
                return false;
            }
            pause();
        }
        throw new IllegalStateException("Others kept changing the same things");
    }

    private void forgetIfExpired(ImportId theImport, @Nullable RosterChangeProposed proposed) {
        if (proposed != null && !clock.instant().isBefore(proposed.at().plus(terms.proposalLifetime())))
            forget(theImport);
    }

    private void forget(ImportId theImport) {
        proposals.forget(theImport).toCompletableFuture().join();
    }

    private CompletionStage<Optional<SchoolId>> schoolOf(ImportId theImport) {
        return history.stateOf(Model.startingWith(Optional.<SchoolId>empty())
                .about(theImport)
                .on(RosterChangeProposed.class, (none, e) -> Optional.of(e.school())));
    }

    private CompletionStage<Answer> ask(Command<?> command, AccountId by) {
        return homeroom.ask(command, Provenance.by(by));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
