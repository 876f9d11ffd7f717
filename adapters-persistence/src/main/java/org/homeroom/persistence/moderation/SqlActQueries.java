package org.homeroom.persistence.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.moderation.ActQueries;
import org.homeroom.application.moderation.OfficerDeed;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;

@ApplicationScoped
class SqlActQueries implements ActQueries {

    private static final String WITHIN = " from ActRow where school = :school and at >= :from and at < :to";

    private final Lookup lookup;

    SqlActQueries(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public CompletionStage<List<Count>> counts(Within within) {
        return lookup.rows(
                Object[].class,
                "select officer, act, count(*)" + WITHIN + Unseen.condition(within.unseen())
                        + " group by officer, act order by officer, act",
                parameters(within),
                Integer.MAX_VALUE,
                row -> new Count(new OfficerId((UUID) row[0]), (OfficerDeed) row[1], (Long) row[2]));
    }

    @Override
    public CompletionStage<List<View>> views(Within within, int atMost) {
        return lookup.rows(
                ActRow.class,
                WITHIN.strip() + " and act = EVIDENCE_VIEWED and theCase is not null"
                        + Unseen.condition(within.unseen()) + " order by position desc",
                parameters(within),
                atMost,
                row -> new View(
                        new OfficerId(row.officer),
                        new CaseId(Objects.requireNonNull(row.theCase)),
                        row.access == null ? null : new EvidenceAccessId(row.access),
                        row.messages == null ? 0 : row.messages,
                        row.at));
    }

    private static Map<String, Object> parameters(Within within) {
        return Unseen.with(
                Map.of("school", within.school().value(), "from", within.from(), "to", within.to()), within.unseen());
    }

    @Override
    public CompletionStage<List<Wish>> wishes(SchoolId school, int atMost) {
        return lookup.rows(
                EvidenceAccessRow.class,
                "from EvidenceAccessRow where school = :school and answeredAt is null order by requestedAt, access",
                Map.of("school", school.value()),
                atMost,
                row -> new Wish(new EvidenceAccessId(row.access), new CaseId(row.theCase)));
    }
}
