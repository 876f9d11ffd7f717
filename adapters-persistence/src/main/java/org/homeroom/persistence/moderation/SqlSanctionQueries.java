package org.homeroom.persistence.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.moderation.SanctionQueries;
import org.homeroom.application.moderation.Sanctioned;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.SanctionId;

@ApplicationScoped
class SqlSanctionQueries implements SanctionQueries {

    private final Lookup lookup;

    SqlSanctionQueries(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public CompletionStage<List<Listed>> measures(Wanted wanted, long before, int atMost) {
        var parameters = new HashMap<String, Object>();
        var query = new StringBuilder("from SanctionRow where school = :school and position < :before");
        parameters.put("school", wanted.school().value());
        parameters.put("before", before);
        if (wanted.account() != null) {
            query.append(" and account = :account");
            parameters.put("account", wanted.account().value());
        }
        if (wanted.standingAt() != null) {
            query.append(" and liftedAt is null and fromAt <= :at and untilAt > :at");
            parameters.put("at", wanted.standingAt());
        }
        query.append(Unseen.condition(wanted.unseen())).append(" order by position desc");
        return lookup.rows(
                SanctionRow.class,
                query.toString(),
                Unseen.with(parameters, wanted.unseen()),
                atMost,
                SqlSanctionQueries::listed);
    }

    private static Listed listed(SanctionRow row) {
        return new Listed(
                row.position,
                new Sanctioned(
                        new SanctionId(row.sanction),
                        new SchoolId(row.school),
                        row.kind,
                        new AccountId(row.account),
                        row.chat == null ? null : new ChatId(row.chat),
                        row.other,
                        row.theCase == null ? null : new CaseId(row.theCase),
                        row.fromList,
                        row.reason,
                        row.fromAt,
                        row.untilAt,
                        row.liftedAt,
                        row.liftReason));
    }
}
