package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.Capacity;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRefusal;

/**
 * Whether somebody may see what a school keeps for its own people, outside any chat. A pupil may with the consent that
 * chats need.
 */
public record SchoolMember(Person person, Standing standing) {

    public static final SchoolMember NOBODY = new SchoolMember(Person.NOBODY, Standing.unknown());

    public static Model<SchoolMember> of(AccountId account, SchoolId school) {
        return Model.startingWith(NOBODY)
                .including(
                        Standing.of(account.asChild(), school),
                        SchoolMember::standing,
                        (s, now) -> new SchoolMember(s.person, now))
                .including(
                        Person.withChildren(account, school),
                        SchoolMember::person,
                        (s, now) -> new SchoolMember(now, s.standing));
    }

    /** Why the person may not take part in the life of the school now, if so. A guest is no member. */
    public Optional<Refusal> bars(Instant at) {
        if (!person.holding().belongs()) return Optional.of(SchoolRefusal.NOT_A_MEMBER);
        return withoutConsent(at);
    }

    /** The same, with guests of this moment let in. */
    public Optional<Refusal> barsVisitor(Instant at) {
        return person.visits().present(at) ? Optional.empty() : bars(at);
    }

    private Optional<Refusal> withoutConsent(Instant at) {
        var pupil = person.holding().capacities().equals(Set.of(Capacity.STUDENT));
        return pupil && standing.permits(ConsentPurpose.CHAT, at) instanceof Permission.Denied denied
                ? Optional.of(denied.reason())
                : Optional.empty();
    }
}
