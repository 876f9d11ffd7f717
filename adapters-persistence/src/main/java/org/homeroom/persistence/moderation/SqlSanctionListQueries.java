package org.homeroom.persistence.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.moderation.SanctionListQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.homeroom.persistence.storage.PersonalValues;

@ApplicationScoped
class SqlSanctionListQueries implements SanctionListQueries {

    private static final int MOST_LISTS = 1000;

    private final Lookup lookup;
    private final PersonalValues personal;

    SqlSanctionListQueries(Lookup lookup, PersonalValues personal) {
        this.lookup = lookup;
        this.personal = personal;
    }

    @Override
    public CompletionStage<List<Published>> published(long after, int atMost) {
        return lookup.rows(
                        SanctionListRow.class,
                        "from SanctionListRow where position > :after order by position",
                        Map.of("after", after),
                        atMost,
                        row -> row)
                .thenCompose(rows -> titles(rows)
                        .thenApply(titles ->
                                rows.stream().map(row -> published(row, titles)).toList()));
    }

    @Override
    public CompletionStage<List<Kept>> kept(SchoolId school, Set<AccountId> unseen) {
        return lookup.rows(
                        SanctionListRow.class,
                        "from SanctionListRow where school = :school order by position",
                        Map.of("school", school.value()),
                        MOST_LISTS,
                        row -> row)
                .thenCompose(rows -> titles(rows)
                        .thenCombine(
                                lines(rows, unseen),
                                (titles, lines) -> rows.stream()
                                        .map(row -> new Kept(
                                                published(row, titles),
                                                lines.stream()
                                                        .filter(line -> line.list.equals(row.list))
                                                        .map(SqlSanctionListQueries::line)
                                                        .toList()))
                                        .toList()));
    }

    private CompletionStage<List<ListingRow>> lines(List<SanctionListRow> lists, Set<AccountId> unseen) {
        if (lists.isEmpty()) return CompletableFuture.completedStage(List.of());
        return lookup.rows(
                ListingRow.class,
                "from ListingRow where list in :lists" + Unseen.condition(unseen) + " order by listedAt desc, listing",
                Unseen.with(Map.of("lists", lists.stream().map(row -> row.list).toList()), unseen),
                Integer.MAX_VALUE,
                row -> row);
    }

    @Override
    public CompletionStage<List<Followed>> followed(SchoolId school, Set<AccountId> unseen) {
        var lists = lookup.rows(
                Object[].class,
                "select l, s.subscribedAt from ListSubscriptionRow s join SanctionListRow l on l.list = s.list"
                        + " where s.school = :school order by l.position",
                Map.of("school", school.value()),
                MOST_LISTS,
                row -> row);
        var applied = lookup.rows(
                WatchedBanRow.class,
                "from WatchedBanRow where school = :school" + Unseen.condition(unseen)
                        + " order by appliedAt desc, listing",
                Unseen.with(Map.of("school", school.value()), unseen),
                Integer.MAX_VALUE,
                row -> row);
        return lists.thenCombine(applied, Found::new)
                .thenCompose(found -> titles(found.lists()).thenApply(found::followed));
    }

    /** @param subscribed lists, each with the instant from which on the school follows it */
    private record Found(List<Object[]> subscribed, List<WatchedBanRow> applied) {

        List<SanctionListRow> lists() {
            return subscribed.stream().map(row -> (SanctionListRow) row[0]).toList();
        }

        List<Followed> followed(Map<String, String> titles) {
            return subscribed.stream()
                    .map(row -> new Followed(
                            published((SanctionListRow) row[0], titles),
                            (Instant) row[1],
                            of(((SanctionListRow) row[0]).list)))
                    .toList();
        }

        private List<Applied> of(UUID list) {
            return applied.stream()
                    .filter(row -> row.list.equals(list))
                    .map(row -> new Applied(
                            new ListingId(row.listing),
                            new AccountId(row.account),
                            row.sanction == null ? null : new SanctionId(row.sanction),
                            row.appliedAt,
                            row.overriddenAt))
                    .toList();
        }
    }

    private CompletionStage<Map<String, String>> titles(Collection<SanctionListRow> lists) {
        return personal.read(lists.stream().map(row -> row.titleEvent).toList(), "title", String.class);
    }

    private static Published published(SanctionListRow row, Map<String, String> titles) {
        return new Published(
                row.position,
                new SanctionListId(row.list),
                titles.get(row.titleEvent),
                new SchoolId(row.school),
                row.publishedAt);
    }

    private static Line line(ListingRow row) {
        return new Line(
                new ListingId(row.listing),
                new AccountId(row.account),
                row.reason,
                row.untilAt,
                row.listedAt,
                row.delistedAt);
    }
}
