package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.application.moderation.ReportQueries.Progress;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseAssigned;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

/** Keeps the queue of those who decide about reports. */
@ApplicationScoped
class ReportProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case ContentReported e -> reported(e, occurrence.position(), session);
            case CaseOpened e ->
                Rows.change(session, ReportRow.class, e.report().value(), row -> {
                    row.theCase = e.theCase().value();
                    row.progress = Progress.OPEN;
                });
            case ReportMerged e -> merged(e, session);
            case CaseAssigned e ->
                leading(e.theCase(), session, row -> row.officer = e.officer().value());
            case CaseDecided e ->
                leading(e.theCase(), session, row -> {
                    row.progress = Progress.DECIDED;
                    row.waiting = false;
                    row.decidedAt = e.at();
                    row.verdict = e.verdict();
                });
            case DecisionAppealed e ->
                leading(e.theCase(), session, row -> {
                    row.progress = Progress.APPEALED;
                    row.waiting = true;
                });
            case AppealDecided e ->
                leading(e.theCase(), session, row -> {
                    row.progress = Progress.CLOSED;
                    row.waiting = false;
                    row.heardAt = e.at();
                    row.appealVerdict = e.verdict();
                });
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> reported(ContentReported e, long position, Session session) {
        return kindOf(e.chat(), session)
                .chain(kind -> Rows.write(session, ReportRow.class, e.report().value(), ReportRow::new, row -> {
                    row.report = e.report().value();
                    row.lead = row.report;
                    row.school = e.school().value();
                    row.chat = e.chat() == null ? null : e.chat().value();
                    row.chatKind = kind.orElse(null);
                    row.message = e.message() == null ? null : e.message().value();
                    row.account = e.account() == null ? null : e.account().value();
                    row.reason = e.reason();
                    row.priority = e.priority();
                    row.foundBy = e.check();
                    row.decideBy = e.decideBy();
                    row.place = QueuePlace.of(e.priority(), e.decideBy());
                    row.position = position;
                    row.progress = Progress.NEW;
                    row.waiting = true;
                    row.reports = 1;
                    row.reportedAt = e.at();
                }));
    }

    private static Uni<Optional<ChatKind>> kindOf(@Nullable ChatId chat, Session session) {
        if (chat == null) return Uni.createFrom().item(Optional.empty());
        return session.createSelectionQuery("select kind from ChatRow where chat = :chat", ChatKind.class)
                .setParameter("chat", chat.value())
                .getResultList()
                .map(found -> found.stream().findFirst());
    }

    /** It shows in the case from now on, which is as urgent as the most urgent of its reports. */
    private static Uni<Void> merged(ReportMerged e, Session session) {
        return session.find(ReportRow.class, e.report().value()).chain(one -> {
            if (one == null) return Rows.nothing();
            return lead(e.theCase(), session)
                    .chain(lead -> lead.map(first -> join(one, first, e.theCase(), session))
                            .orElseGet(Rows::nothing));
        });
    }

    private static Uni<Void> join(ReportRow one, ReportRow lead, CaseId theCase, Session session) {
        one.lead = lead.report;
        one.theCase = theCase.value();
        one.progress = Progress.MERGED;
        one.waiting = false;
        return session.createSelectionQuery("select count(*) from ReportRow where lead = :lead", Long.class)
                .setParameter("lead", lead.report)
                .getSingleResult()
                .invoke(many -> {
                    lead.reports = Math.toIntExact(many);
                    lead.priority |= one.priority;
                    if (one.decideBy.isBefore(lead.decideBy)) lead.decideBy = one.decideBy;
                    lead.place = QueuePlace.of(lead.priority, lead.decideBy);
                })
                .replaceWithVoid();
    }

    private static Uni<Void> leading(CaseId theCase, Session session, Consumer<ReportRow> change) {
        return lead(theCase, session).invoke(row -> row.ifPresent(change)).replaceWithVoid();
    }

    private static Uni<Optional<ReportRow>> lead(CaseId theCase, Session session) {
        return session.createSelectionQuery("from ReportRow where theCase = :case and lead = report", ReportRow.class)
                .setParameter("case", theCase.value())
                .getResultList()
                .map(found -> found.stream().findFirst());
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(ReportRow.class);
    }
}
