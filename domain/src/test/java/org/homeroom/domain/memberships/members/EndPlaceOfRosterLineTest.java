package org.homeroom.domain.memberships.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.ROSTER_TEACHER;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-21")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndPlaceOfRosterLineTest {

    private static final RosterEnrolmentEnded MIAS_LINE_ENDED = ended(ROSTER_MIA, RosterRole.PUPIL, MIA);

    @Test
    void a_pupil_whose_line_has_ended_leaves_the_class() {
        given(MIA_ENROLLED, listed(ROSTER_MIA, RosterRole.PUPIL), MIAS_LINE_ENDED)
                .when(ends(ROSTER_MIA, MIA, RosterRole.PUPIL))
                .then(new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW));
    }

    @Test
    void whoever_was_listed_again_meanwhile_stays() {
        given(MIA_ENROLLED, MIAS_LINE_ENDED, listed(ROSTER_MIA, RosterRole.PUPIL))
                .when(ends(ROSTER_MIA, MIA, RosterRole.PUPIL))
                .thenNothingHappens();
    }

    @Test
    void a_teacher_leads_and_teaches_the_class_no_more() {
        given(TEACHER_ASSIGNED, new SubjectTeacherAssigned(CLASS, SCHOOL, TEACHER, EARLIER))
                .and(ended(ROSTER_TEACHER, RosterRole.TEACHER, TEACHER))
                .when(ends(ROSTER_TEACHER, TEACHER, RosterRole.TEACHER))
                .then(
                        new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW),
                        new SubjectTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW));
    }

    @Test
    void who_has_no_account_or_no_place_loses_none() {
        given(ended(ROSTER_MIA, RosterRole.PUPIL, null))
                .when(ends(ROSTER_MIA, null, RosterRole.PUPIL))
                .thenNothingHappens();
        given(MIAS_LINE_ENDED).when(ends(ROSTER_MIA, MIA, RosterRole.PUPIL)).thenNothingHappens();
    }

    @Test
    void it_follows_the_end_of_a_line() {
        var reaction = new WhenRosterEnrolmentEndedThenEndPlaceOfRosterLine();
        assertThat(reaction.when()).isEqualTo(RosterEnrolmentEnded.class);
        assertThat(reaction.then(MIAS_LINE_ENDED)).isEqualTo(ends(ROSTER_MIA, MIA, RosterRole.PUPIL));
    }

    private static RosterEnrolmentListed listed(RosterId person, RosterRole role) {
        return new RosterEnrolmentListed(person, CLASS, SCHOOL, IMPORT, ClassKind.HOMEROOM, role, false, EARLIER);
    }

    private static RosterEnrolmentEnded ended(RosterId person, RosterRole role, @Nullable AccountId account) {
        return new RosterEnrolmentEnded(person, CLASS, SCHOOL, IMPORT, role, account, NOW);
    }

    private static EndPlaceOfRosterLine ends(RosterId person, @Nullable AccountId account, RosterRole role) {
        return new EndPlaceOfRosterLine(person, account, CLASS, SCHOOL, role, NOW);
    }
}
