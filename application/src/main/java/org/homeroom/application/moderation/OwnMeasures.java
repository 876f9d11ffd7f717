package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.CaseEvent.GuardiansInformed;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.SanctionEvent.GuardiansToldOfSanction;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What schools have decided about somebody, from the facts themselves, for the person and for guardians. Who has decided
 * does not show, and a case that found nothing does not exist. Source: §5.5, O6, decision 0110.
 *
 * @param decisions against the person, the newest first
 * @param measures against the person, the newest first
 * @param notices that guardians were given, the newest first
 */
public record OwnMeasures(List<Decision> decisions, List<Sanctioned> measures, List<Notice> notices) {

    /**
     * @param appeal null while nobody has appealed
     * @param answer what a second person has said; null while nobody has
     */
    public record Decision(
            CaseDecided said,
            @Nullable DecisionAppealed appeal,
            @Nullable AppealDecided answer) {

        /** Whether one may still say that one does not accept it. */
        public boolean appealable(Instant at) {
            return appeal == null && at.isBefore(said.appealBefore());
        }
    }

    /** @param theCase of which they were told; null where it was a measure, and the other way round */
    public record Notice(
            SchoolId school,
            @Nullable CaseId theCase,
            @Nullable SanctionId sanction,
            Instant at) {}

    /** In all schools; what guardians were told is theirs. */
    public static CompletionStage<OwnMeasures> of(AccountId account, History history) {
        return history.stateOf(reading(account)).thenApply(events -> from(events, false));
    }

    /** In one school. */
    public static CompletionStage<OwnMeasures> ofChild(AccountId child, SchoolId school, History history) {
        return history.stateOf(reading(child, school)).thenApply(events -> from(events, true));
    }

    private static Model<List<Event>> reading(Id account, Id... where) {
        var model = Model.startingWith(List.<Event>of()).about(account, where);
        model = on(model, CaseDecided.class);
        model = on(model, DecisionAppealed.class);
        model = on(model, AppealDecided.class);
        model = on(model, SanctionImposed.class);
        model = on(model, SanctionLifted.class);
        model = on(model, GuardiansInformed.class);
        return on(model, GuardiansToldOfSanction.class);
    }

    private static <E extends Event> Model<List<Event>> on(Model<List<Event>> model, Class<E> type) {
        return model.on(type, (all, one) -> {
            var more = new ArrayList<>(all);
            more.add(one);
            return List.copyOf(more);
        });
    }

    private static OwnMeasures from(List<Event> events, boolean withNotices) {
        var decisions = new LinkedHashMap<CaseId, Decision>();
        var measures = new LinkedHashMap<SanctionId, Sanctioned>();
        var notices = new ArrayList<Notice>();
        for (var event : events) {
            switch (event) {
                case CaseDecided e
                when e.verdict() == Verdict.UPHELD -> decisions.put(e.theCase(), new Decision(e, null, null));
                case DecisionAppealed e ->
                    decisions.computeIfPresent(e.theCase(), (id, known) -> new Decision(known.said(), e, null));
                case AppealDecided e ->
                    decisions.computeIfPresent(
                            e.theCase(), (id, known) -> new Decision(known.said(), known.appeal(), e));
                case SanctionImposed e -> measures.put(e.sanction(), Sanctioned.of(e));
                case SanctionLifted e -> measures.computeIfPresent(e.sanction(), (id, known) -> known.lifted(e));
                case GuardiansInformed e -> notices.add(new Notice(e.school(), e.theCase(), null, e.at()));
                case GuardiansToldOfSanction e -> notices.add(new Notice(e.school(), null, e.sanction(), e.at()));
                default -> {
                    // a decision that found nothing is nothing for the person
                }
            }
        }
        return new OwnMeasures(
                newestFirst(decisions, Comparator.comparing(one -> one.said().at())),
                newestFirst(measures, Comparator.comparing(Sanctioned::from)),
                withNotices
                        ? notices.stream()
                                .sorted(Comparator.comparing(Notice::at).reversed())
                                .toList()
                        : List.of());
    }

    private static <T> List<T> newestFirst(Map<?, T> all, Comparator<T> oldestFirst) {
        return all.values().stream().sorted(oldestFirst.reversed()).toList();
    }
}
