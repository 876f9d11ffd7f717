package org.homeroom.domain.memberships.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-21")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndMembershipOfRosterPersonTest {

    private static final MembershipId MEMBERSHIP = new MembershipId(new UUID(9, 1));
    private static final RosterPersonWithdrawn WITHDRAWN =
            new RosterPersonWithdrawn(ROSTER_MIA, SCHOOL, IMPORT, MIA, NOW);
    private static final RosterPersonBound BOUND = new RosterPersonBound(MIA, ROSTER_MIA, SCHOOL, INVITATION, EARLIER);

    @Test
    void what_somebody_was_by_the_roster_ends_with_the_person_of_the_roster() {
        var pupil = given(listed(RosterRole.PUPIL), BOUND, approved(Role.STUDENT), WITHDRAWN);
        pupil.when(ends(MIA)).then(ended(Role.STUDENT));
        pupil.after(ends(MIA)).when(ends(MIA)).thenNothingHappens();
        given(listed(RosterRole.TEACHER), BOUND, approved(Role.TEACHER), WITHDRAWN)
                .when(ends(MIA))
                .then(ended(Role.TEACHER));
    }

    @Test
    void what_somebody_is_otherwise_does_not() {
        given(listed(RosterRole.PUPIL), BOUND, approved(Role.PARENT), WITHDRAWN)
                .when(ends(MIA))
                .thenNothingHappens();
        given(listed(RosterRole.GUARDIAN), BOUND, approved(Role.PARENT), WITHDRAWN)
                .when(ends(MIA))
                .thenNothingHappens();
    }

    @Test
    void whoever_was_bound_anew_stays() {
        given(listed(RosterRole.PUPIL), approved(Role.STUDENT), WITHDRAWN, BOUND)
                .when(ends(MIA))
                .thenNothingHappens();
    }

    @Test
    void who_has_no_account_is_no_member() {
        given(new RosterPersonWithdrawn(ROSTER_MIA, SCHOOL, IMPORT, null, NOW))
                .when(ends(null))
                .thenNothingHappens();
    }

    @Test
    @Tag("MEM-04")
    void the_last_administrator_hands_over_first() {
        given(SCHOOL_ACTIVATED, listed(RosterRole.TEACHER), BOUND, approved(Role.TEACHER), WITHDRAWN)
                .and(new AdministratorAppointed(SCHOOL, MIA, "1", EARLIER))
                .when(ends(MIA))
                .thenRefused(LAST_ADMINISTRATOR);
    }

    @Test
    void it_follows_the_withdrawal() {
        var reaction = new WhenRosterPersonWithdrawnThenEndMembershipOfRosterPerson();
        assertThat(reaction.when()).isEqualTo(RosterPersonWithdrawn.class);
        assertThat(reaction.then(WITHDRAWN)).isEqualTo(ends(MIA));
    }

    private static RosterPersonListed listed(RosterRole role) {
        return new RosterPersonListed(
                ROSTER_MIA, SCHOOL, IMPORT, role, Personal.of(ROSTER_MIA, MIAS_NAME), null, EARLIER);
    }

    private static MembershipApproved approved(Role role) {
        return new MembershipApproved(MEMBERSHIP, MIA, SCHOOL, role, ApprovalEvidence.ROSTER, EARLIER);
    }

    private static MembershipEnded ended(Role role) {
        return new MembershipEnded(MEMBERSHIP, MIA, SCHOOL, role, MembershipEnd.ROSTER, NOW);
    }

    private static EndMembershipOfRosterPerson ends(@Nullable AccountId account) {
        return new EndMembershipOfRosterPerson(ROSTER_MIA, account, SCHOOL, NOW);
    }
}
