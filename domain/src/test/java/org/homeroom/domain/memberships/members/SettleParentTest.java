package org.homeroom.domain.memberships.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.joining.Joining.ANNA_IS_MIAS_MOTHER;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.OTHER_MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.REQUEST;
import static org.homeroom.domain.memberships.joining.Joining.wish;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodBegun;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettleParentTest {

    private static final SettleParent SETTLES = new SettleParent(ANNA.asGuardian(), SCHOOL, OTHER_MEMBERSHIP, NOW);
    private static final MembershipApproved TAKEN_IN =
            new MembershipApproved(OTHER_MEMBERSHIP, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.GUARDIAN_LINK, NOW);
    private static final ParenthoodEnded MIA_GONE = new ParenthoodEnded(ANNA.asGuardian(), MIA.asChild(), SCHOOL, NOW);

    @Test
    @Tag("P-06")
    @Tag("CON-10")
    @Tag("S-10")
    void a_guardian_of_a_pupil_is_taken_in_on_the_evidence_of_the_link() {
        school().when(SETTLES).then(TAKEN_IN);
        school().after(SETTLES).when(SETTLES).thenNothingHappens();
    }

    @Test
    @Tag("P-06")
    void a_wish_that_waits_is_granted_with_it() {
        school().and(wish(ANNA, Role.PARENT, null))
                .when(SETTLES)
                .then(new MembershipApproved(
                        OTHER_MEMBERSHIP,
                        ANNA,
                        SCHOOL,
                        Role.PARENT,
                        ApprovalEvidence.GUARDIAN_LINK,
                        REQUEST,
                        null,
                        NOW));
    }

    @Test
    @Tag("P-07")
    @Tag("P-14")
    @Tag("CON-10")
    void without_any_child_left_the_membership_ends() {
        school().after(SETTLES)
                .and(MIA_GONE)
                .when(SETTLES)
                .then(new MembershipEnded(OTHER_MEMBERSHIP, ANNA, SCHOOL, Role.PARENT, MembershipEnd.CHILD_GONE, NOW));
        school().after(SETTLES)
                .and(new ParenthoodBegun(ANNA.asGuardian(), STRANGER.asChild(), SCHOOL, NOW), MIA_GONE)
                .when(SETTLES)
                .thenNothingHappens();
    }

    @Test
    void an_ended_membership_is_never_revived() {
        school().after(SETTLES)
                .and(MIA_GONE)
                .after(SETTLES)
                .and(ANNA_IS_MIAS_MOTHER)
                .when(SETTLES)
                .thenNothingHappens();
        school().after(SETTLES)
                .and(MIA_GONE)
                .after(SETTLES)
                .and(ANNA_IS_MIAS_MOTHER)
                .when(new SettleParent(ANNA.asGuardian(), SCHOOL, MEMBERSHIP, NOW))
                .then(new MembershipApproved(
                        MEMBERSHIP, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.GUARDIAN_LINK, NOW));
    }

    @Test
    void nobody_is_taken_in_by_a_school_that_is_not_in_use_nor_after_leaving_the_platform() {
        given(SCHOOL_REGISTERED, ANNA_REGISTERED, ANNA_IS_MIAS_MOTHER)
                .when(SETTLES)
                .thenNothingHappens();
        school().and(new AccountClosed(ANNA, EARLIER)).when(SETTLES).thenNothingHappens();
    }

    @Test
    @Tag("P-06")
    void a_second_run_for_the_same_event_names_the_same_membership() {
        var begun = new WhenParenthoodBegunThenSettleParent();
        assertThat(begun.then(ANNA_IS_MIAS_MOTHER)).isEqualTo(begun.then(ANNA_IS_MIAS_MOTHER));
        var again = new ParenthoodBegun(ANNA.asGuardian(), MIA.asChild(), SCHOOL, NOW);
        assertThat(begun.then(again)).isNotEqualTo(begun.then(ANNA_IS_MIAS_MOTHER));
        assertThat(new WhenParenthoodEndedThenSettleParent().then(MIA_GONE)).isInstanceOf(SettleParent.class);
    }

    private static Scenario school() {
        return given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, ANNA_REGISTERED, ANNA_IS_MIAS_MOTHER);
    }
}
