package org.homeroom.persistence.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.moderation.BulkRedactionQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.RedactionId;

@ApplicationScoped
class SqlBulkRedactionQueries implements BulkRedactionQueries {

    /** What is left is counted only where something is being done about it. */
    private static final String BULKS = "select r, case when r.stage = RUNNING then"
            + " (select count(*) from MessageRow m join ChatRow c on c.chat = m.chat where m.author = r.account"
            + " and c.school = r.school and m.removed is null and m.postedAt <= r.through) end"
            + " from BulkRedactionRow r where r.school = :school";

    private final Lookup lookup;

    SqlBulkRedactionQueries(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public CompletionStage<List<Bulk>> redactions(SchoolId school, Set<AccountId> unseen, int atMost) {
        return bulks("", " order by r.requestedAt desc, r.redaction", school, unseen, atMost);
    }

    @Override
    public CompletionStage<List<Bulk>> waiting(SchoolId school, Set<AccountId> unseen, int atMost) {
        return bulks(" and r.stage = WAITING", " order by r.requestedAt, r.redaction", school, unseen, atMost);
    }

    private CompletionStage<List<Bulk>> bulks(
            String which, String order, SchoolId school, Set<AccountId> unseen, int atMost) {
        var seen = unseen.isEmpty() ? "" : " and r.account not in :unseen";
        return lookup.rows(
                Object[].class,
                BULKS + which + seen + order,
                Unseen.with(Map.of("school", school.value()), unseen),
                atMost,
                SqlBulkRedactionQueries::bulk);
    }

    @Override
    public CompletionStage<Optional<Bulk>> redaction(RedactionId redaction, SchoolId school) {
        return lookup.rows(
                        Object[].class,
                        BULKS + " and r.redaction = :redaction",
                        Map.of("school", school.value(), "redaction", redaction.value()),
                        1,
                        SqlBulkRedactionQueries::bulk)
                .thenApply(found -> found.stream().findFirst());
    }

    private static Bulk bulk(Object[] found) {
        var row = (BulkRedactionRow) found[0];
        return new Bulk(
                new RedactionId(row.redaction),
                new AccountId(row.account),
                row.theCase == null ? null : new CaseId(row.theCase),
                row.reason,
                row.stage,
                new OfficerId(row.requestedBy),
                row.requestedAt,
                row.answeredBy == null ? null : new OfficerId(row.answeredBy),
                row.answeredAt,
                row.through,
                row.messages,
                (Long) found[1],
                row.completedAt);
    }
}
