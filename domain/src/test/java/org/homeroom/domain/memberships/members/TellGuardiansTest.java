package org.homeroom.domain.memberships.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.joining.Joining.ANNA_IS_MIAS_MOTHER;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.OTHER_MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.approved;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LinkEnd;
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
class TellGuardiansTest {

    private static final TellGuardians TELLS = new TellGuardians(MIA.asChild(), SCHOOL, NOW);
    private static final ParenthoodEnded ANNA_NO_MORE =
            new ParenthoodEnded(ANNA.asGuardian(), MIA.asChild(), SCHOOL, NOW);
    private static final MembershipEnded MIA_LEFT =
            new MembershipEnded(MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, NOW);
    private static final GuardianLinkEnded LINK_ENDED =
            new GuardianLinkEnded(LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkEnd.RIGHTS_ENDED, NOW);

    @Test
    @Tag("P-06")
    @Tag("CON-10")
    void every_verified_guardian_of_a_pupil_is_a_parent_and_is_told_once() {
        var verified = given(MIA_APPROVED, LINK_VERIFIED, BORIS_VERIFIED);
        verified.when(TELLS)
                .then(
                        new ParenthoodBegun(ANNA.asGuardian(), MIA.asChild(), SCHOOL, NOW),
                        new ParenthoodBegun(BORIS.asGuardian(), MIA.asChild(), SCHOOL, NOW));
        verified.after(TELLS).when(TELLS).thenNothingHappens();
    }

    @Test
    @Tag("CON-10")
    void a_child_that_is_no_pupil_makes_nobody_a_parent() {
        given(LINK_VERIFIED).when(TELLS).thenNothingHappens();
        given(approved(MIA, Role.TEACHER), LINK_VERIFIED).when(TELLS).thenNothingHappens();
    }

    @Test
    @Tag("P-07")
    @Tag("P-14")
    void it_ends_with_the_childs_membership_and_with_the_link() {
        var parent = given(MIA_APPROVED, LINK_VERIFIED, ANNA_IS_MIAS_MOTHER);
        parent.and(MIA_LEFT).when(TELLS).then(ANNA_NO_MORE);
        parent.and(LINK_ENDED).when(TELLS).then(ANNA_NO_MORE);
    }

    @Test
    @Tag("P-14")
    void it_ends_when_a_guardian_may_not_see_the_child_and_not_when_another_decides() {
        var parent = given(MIA_APPROVED, LINK_VERIFIED, ANNA_IS_MIAS_MOTHER);
        parent.and(restricted(NOW, GuardianRight.SEE)).when(TELLS).then(ANNA_NO_MORE);
        parent.and(restricted(NOW, GuardianRight.DECIDE)).when(TELLS).thenNothingHappens();
        parent.and(restricted(NOW.plusMillis(1), GuardianRight.SEE)).when(TELLS).thenNothingHappens();
    }

    @Test
    @Tag("CON-10")
    void it_begins_again_when_the_child_comes_back() {
        given(MIA_APPROVED, LINK_VERIFIED, ANNA_IS_MIAS_MOTHER, MIA_LEFT, ANNA_NO_MORE)
                .and(new MembershipApproved(OTHER_MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.OFFICE, NOW))
                .when(TELLS)
                .then(new ParenthoodBegun(ANNA.asGuardian(), MIA.asChild(), SCHOOL, NOW));
    }

    @Test
    @Tag("P-06")
    @Tag("P-07")
    @Tag("P-14")
    void it_is_asked_whenever_a_link_or_a_membership_changes() {
        var earlier = new TellGuardians(MIA.asChild(), SCHOOL, EARLIER);
        assertThat(new WhenGuardianLinkVerifiedThenTellGuardians().then(LINK_VERIFIED))
                .isEqualTo(earlier);
        assertThat(new WhenMembershipApprovedThenTellGuardians().then(MIA_APPROVED))
                .isEqualTo(earlier);
        assertThat(new WhenGuardianLinkEndedThenTellGuardians().then(LINK_ENDED))
                .isEqualTo(TELLS);
        assertThat(new WhenGuardianLinkRestrictedThenTellGuardians().then(restricted(NOW, GuardianRight.SEE)))
                .isEqualTo(TELLS);
        assertThat(new WhenMembershipEndedThenTellGuardians().then(MIA_LEFT)).isEqualTo(TELLS);
    }

    private static GuardianLinkRestricted restricted(Instant from, GuardianRight right) {
        return new GuardianLinkRestricted(
                LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, List.of(right), from, false, DOCUMENT, NOW);
    }
}
