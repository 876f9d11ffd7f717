package org.homeroom.messaging;

import static java.util.concurrent.CompletableFuture.completedFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.application.Recorded;
import org.homeroom.application.outbound.Border;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.consent.facts.ConsentEvent.DataResidencyLabelled;
import org.homeroom.domain.consent.facts.DataResidency;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A school whose data stay in one region, with one person who has a number there and one who has an address. */
@ApplicationScoped
class LabelledSchool {

    static final String NUMBER = "+79069999999";
    static final String ADDRESS = "lev@example.org";

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    private static final KeyedHashes HASHES = new KeyedHashes(new byte[32]);

    @Produces
    @Singleton
    Border border() {
        return new Border(boundary -> completedFuture(log()), HASHES);
    }

    private static List<Recorded> log() {
        var mia = new AccountId(new UUID(2, 1));
        var lev = new AccountId(new UUID(2, 2));
        return Stream.<Event>of(
                        new AccountRegistered(
                                mia, HASHES.phone(NUMBER), null, AccountKind.CHILD, Personal.of(mia, NUMBER), NOW),
                        new AccountRegistered(
                                lev, null, HASHES.email(ADDRESS), AccountKind.CHILD, Personal.of(lev, ADDRESS), NOW),
                        member(mia, 1),
                        member(lev, 2),
                        new DataResidencyLabelled(SCHOOL, DataResidency.RU, NOW))
                .map(event -> new Recorded(0, "0", NOW, event, Map.of()))
                .toList();
    }

    private static MembershipApproved member(AccountId account, long number) {
        return new MembershipApproved(
                new MembershipId(new UUID(3, number)), account, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, NOW);
    }
}
