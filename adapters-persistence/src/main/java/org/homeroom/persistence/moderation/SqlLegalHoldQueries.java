package org.homeroom.persistence.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.moderation.LegalHoldQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.LegalHoldId;

@ApplicationScoped
class SqlLegalHoldQueries implements LegalHoldQueries {

    private final Lookup lookup;

    SqlLegalHoldQueries(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public CompletionStage<List<Order>> holds(SchoolId school, boolean standing, Set<AccountId> unseen, int atMost) {
        return lookup.rows(
                LegalHoldRow.class,
                "from LegalHoldRow where school = :school" + (standing ? " and releasedAt is null" : "")
                        + Unseen.condition(unseen) + " order by placedAt desc, hold",
                Unseen.with(Map.of("school", school.value()), unseen),
                atMost,
                row -> new Order(
                        new LegalHoldId(row.hold),
                        row.account == null ? null : new AccountId(row.account),
                        row.chat == null ? null : new ChatId(row.chat),
                        row.orderNumber,
                        new OfficerId(row.placedBy),
                        row.placedAt,
                        row.releaseOrder,
                        row.releasedBy == null ? null : new OfficerId(row.releasedBy),
                        row.releasedAt));
    }
}
