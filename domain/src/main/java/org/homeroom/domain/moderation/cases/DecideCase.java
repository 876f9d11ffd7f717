package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_PART_ID_TAKEN;
import static org.homeroom.domain.moderation.cases.CaseRefusal.GROUNDS_INVALID;
import static org.homeroom.domain.moderation.cases.CaseRefusal.MEASURE_WITHOUT_VIOLATION;
import static org.homeroom.domain.moderation.cases.CaseRefusal.RULE_REFERENCE_INVALID;
import static org.homeroom.domain.moderation.cases.CaseRefusal.TOO_MANY_MEASURES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Measure;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.domain.moderation.sanctions.SanctionTerms;

/**
 * Whoever looks after a case says, once, whether a rule was broken, which one and why, and what follows: the measures, and
 * that nobody reads the reported messages any more, come with the decision or not at all. Source: §5.5, MOD-01, O1, O2.
 *
 * @param reason what was wrong, or would have been
 * @param rule clause of the school's rules, for example 4.2
 * @param why in words that the person can understand
 * @param measures what follows for a time; none where no rule was broken
 * @param redact whether nobody is to read the reported messages any more
 */
public record DecideCase(
        CaseId theCase,
        SchoolId school,
        Verdict verdict,
        ViolationReason reason,
        String rule,
        Personal<String> why,
        List<Imposed> measures,
        boolean redact,
        AccountId by,
        CaseTerms terms,
        SanctionTerms sanctionTerms,
        Instant at)
        implements CaseCommand<DecideCase.State> {

    /** A measure under an id of its own. */
    public record Imposed(SanctionId sanction, Measure measure) {}

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(Examiner.unread(by), Matter.NONE, Map.of(), Set.of()))
                .including(Examiner.of(by, theCase, school), State::who, State::with)
                .including(Matter.of(theCase, school), State::matter, State::with)
                .about(theCase, school)
                .on(SanctionImposed.class, State::with);
        for (var one : measures) {
            model = model.about(one.sanction()).on(SanctionImposed.class, State::with);
            var chat = one.measure().chat();
            if (chat != null) model = model.about(chat, school).on(ChatCreated.class, (s, e) -> s.with(e.chat()));
        }
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var known = state.who().theCase();
        if (known.decided() != null && isThis(known.decided(), state)) return nothingToDo();
        var flawed =
                state.who().barsFromActing(at).or(this::refuseWords).or(() -> refuseMeasures(known.account(), state));
        return flawed.map(Outcome::refuse).orElseGet(() -> accept(decided(known.account(), state)));
    }

    private Optional<Refusal> refuseWords() {
        if (!CaseTerms.isClause(rule)) return Optional.of(RULE_REFERENCE_INVALID);
        return terms.says(why) ? Optional.empty() : Optional.of(GROUNDS_INVALID);
    }

    private Optional<Refusal> refuseMeasures(Optional<AccountId> account, State state) {
        if (measures.isEmpty() && !redact) return Optional.empty();
        if (verdict == Verdict.DISMISSED || account.isEmpty()) return Optional.of(MEASURE_WITHOUT_VIOLATION);
        if (measures.size() > terms.measures()) return Optional.of(TOO_MANY_MEASURES);
        var ids = new HashSet<SanctionId>();
        return measures.stream()
                .flatMap(one -> (ids.add(one.sanction())
                                ? refuseMeasure(one, state)
                                : Optional.<Refusal>of(CASE_PART_ID_TAKEN))
                        .stream())
                .findFirst();
    }

    private Optional<Refusal> refuseMeasure(Imposed one, State state) {
        var measure = one.measure();
        if (state.sanctions().containsKey(one.sanction())) return Optional.of(CASE_PART_ID_TAKEN);
        if (measure.chat() != null && !state.chats().contains(measure.chat())) return Optional.of(NOT_FOUND);
        return sanctionTerms.bars(measure.kind(), measure.chat(), measure.other(), at, measure.until(), at);
    }

    private List<Event> decided(Optional<AccountId> account, State state) {
        var officer = OfficerId.of(by);
        var events = new ArrayList<Event>();
        events.add(new CaseDecided(
                theCase,
                school,
                account.orElse(null),
                verdict,
                reason,
                rule,
                account.map(why::of).orElseGet(() -> why.of(school)),
                officer,
                at.plus(terms.appeal()),
                at));
        for (var one : measures) account.ifPresent(about -> events.add(imposed(one, about, officer)));
        if (redact) events.addAll(redacted(state.matter(), officer));
        return events;
    }

    private SanctionImposed imposed(Imposed one, AccountId account, OfficerId officer) {
        var measure = one.measure();
        return new SanctionImposed(
                one.sanction(),
                measure.kind(),
                account,
                school,
                measure.chat(),
                theCase,
                null,
                measure.other(),
                reason,
                at,
                measure.until(),
                officer,
                at);
    }

    /** Every reported message that people can still read. */
    private List<Event> redacted(Matter matter, OfficerId officer) {
        var events = new ArrayList<Event>();
        matter.messages().values().forEach(fate -> {
            var posted = fate.posted();
            if (posted == null || fate.gone()) return;
            events.add(
                    new MessageRedacted(posted.message(), posted.chat(), school, posted.author(), officer, reason, at));
            if (fate.pinned()) events.add(new MessageUnpinned(posted.message(), posted.chat(), officer, at));
        });
        return events;
    }

    /** Whether it is this decision that has been made, as far as its words can still be read. */
    private boolean isThis(CaseDecided other, State state) {
        return other.by().equals(OfficerId.of(by))
                && other.verdict() == verdict
                && other.reason() == reason
                && other.rule().equals(rule)
                && other.why().value().map(words -> words.equals(why.orNull())).orElse(true)
                && state.cameWith(other) == measures.size()
                && measures.stream().allMatch(one -> isThis(one, state.sanctions()));
    }

    private boolean isThis(Imposed one, Map<SanctionId, SanctionImposed> sanctions) {
        var known = sanctions.get(one.sanction());
        return known != null
                && theCase.equals(known.theCase())
                && new Measure(known.kind(), known.chat(), known.other(), known.until()).equals(one.measure());
    }

    /**
     * @param sanctions measures that have one of these ids, and those of the case
     * @param chats those of the measures that the school has
     */
    record State(Examiner who, Matter matter, Map<SanctionId, SanctionImposed> sanctions, Set<ChatId> chats) {

        State with(Examiner now) {
            return new State(now, matter, sanctions, chats);
        }

        State with(Matter now) {
            return new State(who, now, sanctions, chats);
        }

        State with(SanctionImposed one) {
            var more = new HashMap<>(sanctions);
            more.put(one.sanction(), one);
            return new State(who, matter, Map.copyOf(more), chats);
        }

        /** How many measures were imposed with that decision. */
        long cameWith(CaseDecided decided) {
            return sanctions.values().stream()
                    .filter(one -> decided.theCase().equals(one.theCase())
                            && decided.at().equals(one.at()))
                    .count();
        }

        State with(ChatId chat) {
            var more = new HashSet<>(chats);
            more.add(chat);
            return new State(who, matter, sanctions, Set.copyOf(more));
        }
    }
}
