package org.homeroom.persistence.consent;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

/** The consents about one child, school and purpose, and what they add up to: in force while one of them is left. */
record Agreeing(UUID child, UUID school, ConsentPurpose purpose, Session session) {

    private static final String THESE = " where child = :child and school = :school and purpose = :purpose";

    Uni<Void> granted(ConsentId consent, Consumer<ConsentRow> more) {
        return Rows.write(session, ConsentRow.class, consent.value(), ConsentRow::new, row -> {
                    row.consent = consent.value();
                    row.child = child;
                    row.school = school;
                    row.purpose = purpose;
                    more.accept(row);
                })
                .chain(this::summed);
    }

    /** @param guardian whose word it is; null where every guardian's consent ends */
    Uni<Void> withdrawn(@Nullable GuardianId guardian) {
        var ending = guardian == null
                ? delete(" and capacity is null")
                : delete(" and capacity is null and (guardian is null or guardian = :guardian)")
                        .setParameter("guardian", guardian.value());
        return ended(ending);
    }

    /** Ends everything, unless the child is too young to end what guardians have agreed to. */
    Uni<Void> withdrawnAlone() {
        return session.flush()
                .chain(() -> count(" and capacity <> OF_AGE"))
                .chain(young -> young == 0 ? ended(delete("")) : tooYoung());
    }

    private Uni<Void> tooYoung() {
        var noted = session.createSelectionQuery(
                        "select count(*) from NotedDaysRow where child = :child and school = :school and threshold",
                        Long.class)
                .setParameter("child", child)
                .setParameter("school", school)
                .getSingleResult();
        return noted.chain(grown -> ended(delete(grown == 0 ? " and capacity is not null" : "")));
    }

    Uni<Void> ended(ConsentId consent) {
        return ended(delete(" and consent = :consent").setParameter("consent", consent.value()));
    }

    Uni<Void> disputed() {
        return agreement(row -> row.disputed = true);
    }

    /** @param ends what guardians have agreed to */
    Uni<Void> settled(boolean ends) {
        var settled = agreement(row -> row.disputed = false);
        return ends ? settled.chain(() -> withdrawn(null)) : settled.chain(this::summed);
    }

    Uni<Void> asked(NoticeRef notice) {
        return session.flush()
                .chain(() -> these("update ConsentRow set askedScope = :scope, askedVersion = :version" + THESE)
                        .setParameter("scope", notice.scope())
                        .setParameter("version", notice.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> ended(MutationQuery ending) {
        return session.flush().chain(ending::executeUpdate).chain(this::summed);
    }

    private Uni<Void> summed() {
        return session.flush().chain(() -> count("")).chain(left -> agreement(row -> row.inForce = left > 0));
    }

    private Uni<Void> agreement(Consumer<AgreementRow> change) {
        var id = child + "/" + school + "/" + purpose;
        return Rows.write(session, AgreementRow.class, id, AgreementRow::new, row -> {
            row.id = id;
            row.child = child;
            row.school = school;
            row.purpose = purpose;
            change.accept(row);
        });
    }

    private Uni<Long> count(String more) {
        return session.createSelectionQuery("select count(*) from ConsentRow" + THESE + more, Long.class)
                .setParameter("child", child)
                .setParameter("school", school)
                .setParameter("purpose", purpose)
                .getSingleResult();
    }

    private MutationQuery delete(String more) {
        return these("delete from ConsentRow" + THESE + more);
    }

    private MutationQuery these(String change) {
        return session.createMutationQuery(change)
                .setParameter("child", child)
                .setParameter("school", school)
                .setParameter("purpose", purpose);
    }
}
