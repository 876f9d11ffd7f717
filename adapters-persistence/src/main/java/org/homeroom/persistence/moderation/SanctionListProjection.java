package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListPublished;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.WatchedBanApplied;
import org.homeroom.domain.moderation.facts.ListEvent.WatchedBanOverridden;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps the lists that schools share, and where their lines bear. Source: F-19. */
@ApplicationScoped
class SanctionListProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case SanctionListPublished e ->
                Rows.write(session, SanctionListRow.class, e.list().value(), SanctionListRow::new, row -> {
                    row.list = e.list().value();
                    row.school = e.school().value();
                    row.titleEvent = occurrence.id();
                    row.position = occurrence.position();
                    row.publishedAt = e.at();
                });
            case AccountListed e ->
                Rows.write(session, ListingRow.class, e.listing().value(), ListingRow::new, row -> {
                    row.listing = e.listing().value();
                    row.list = e.list().value();
                    row.account = e.account().value();
                    row.reason = e.reason();
                    row.untilAt = e.until();
                    row.listedAt = e.at();
                });
            case AccountDelisted e ->
                Rows.change(session, ListingRow.class, e.listing().value(), row -> row.delistedAt = e.at());
            case SanctionListSubscribed e -> {
                var id = in(e.school(), e.list().value());
                yield Rows.write(session, ListSubscriptionRow.class, id, ListSubscriptionRow::new, row -> {
                    row.id = id;
                    row.list = e.list().value();
                    row.school = e.school().value();
                    row.subscribedAt = e.at();
                });
            }
            case SanctionListUnsubscribed e ->
                Rows.remove(
                        session,
                        ListSubscriptionRow.class,
                        in(e.school(), e.list().value()));
            case WatchedBanApplied e -> {
                var id = in(e.school(), e.listing().value());
                yield Rows.write(session, WatchedBanRow.class, id, WatchedBanRow::new, row -> {
                    row.id = id;
                    row.listing = e.listing().value();
                    row.list = e.list().value();
                    row.school = e.school().value();
                    row.account = e.account().value();
                    row.sanction = e.sanction().value();
                    row.appliedAt = e.at();
                });
            }
            case WatchedBanOverridden e -> {
                var id = in(e.school(), e.listing().value());
                yield Rows.write(session, WatchedBanRow.class, id, WatchedBanRow::new, row -> {
                    row.id = id;
                    row.listing = e.listing().value();
                    row.list = e.list().value();
                    row.school = e.school().value();
                    row.account = e.account().value();
                    row.overriddenAt = e.at();
                });
            }
            default -> Rows.nothing();
        };
    }

    private static String in(SchoolId school, UUID one) {
        return school.value() + "/" + one;
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(SanctionListRow.class, ListingRow.class, ListSubscriptionRow.class, WatchedBanRow.class);
    }
}
