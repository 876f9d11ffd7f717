package org.homeroom.domain.accounts.leaving;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Whether somebody may speak for an account: its bearer, and a guardian whom a school knows. A document that takes a right
 * away counts whichever school has recorded it.
 *
 * @param knownIn schools that have verified the link and not ended it since
 */
record Spokesperson(boolean bearer, List<SchoolId> knownIn, List<GuardianLinkRestricted> documents) {

    static Spokesperson known(AccountId account, AccountId by) {
        return new Spokesperson(account.equals(by), List.of(), List.of());
    }

    static Model<Spokesperson> of(AccountId account, AccountId by) {
        return Model.startingWith(known(account, by))
                .about(account.asChild(), by.asGuardian())
                .on(GuardianLinkVerified.class, (s, e) -> s.in(with(s.without(e.school()), e.school())))
                .on(GuardianLinkEnded.class, (s, e) -> s.in(s.without(e.school())))
                .on(
                        GuardianLinkRestricted.class,
                        (s, e) -> new Spokesperson(s.bearer(), s.knownIn(), with(s.documents(), e)));
    }

    boolean may(GuardianRight right, Instant at) {
        return bearer || (!knownIn.isEmpty() && documents.stream().noneMatch(document -> takes(document, right, at)));
    }

    private static boolean takes(GuardianLinkRestricted document, GuardianRight right, Instant at) {
        return document.rights().contains(right) && !at.isBefore(document.from());
    }

    private Spokesperson in(List<SchoolId> schools) {
        return new Spokesperson(bearer, schools, documents);
    }

    private List<SchoolId> without(SchoolId school) {
        return knownIn.stream().filter(other -> !other.equals(school)).toList();
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
