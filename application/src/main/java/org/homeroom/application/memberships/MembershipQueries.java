package org.homeroom.application.memberships;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What screens show of schools, classes and members. Who may see it is decided elsewhere. */
public interface MembershipQueries {

    CompletionStage<Optional<School>> school(SchoolId school);

    /** Those that are no history, by parallel and title. */
    CompletionStage<List<SchoolClass>> classes(SchoolId school);

    /** Everybody whom the roster has in this class, teachers first. */
    CompletionStage<List<RosterEntry>> roster(SchoolId school, ClassId theClass);

    CompletionStage<List<Membership>> membershipsOf(AccountId account);

    record School(SchoolId id, String name, String zone, boolean active) {}

    record SchoolClass(
            ClassId id,
            ClassKind kind,
            @Nullable Integer parallel,
            String title,
            @Nullable AccountId homeroomTeacher) {}

    /** @param account null until the person has bound one */
    record RosterEntry(
            RosterId person,
            RosterRole role,
            boolean leading,
            @Nullable PersonName name,
            @Nullable AccountId account) {}

    record Membership(MembershipId id, SchoolId school, Role role) {}
}
