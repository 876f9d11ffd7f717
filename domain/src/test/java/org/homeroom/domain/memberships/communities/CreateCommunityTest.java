package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.COMMUNITY_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.COMMUNITY_LEADER_MUST_BE_STAFF;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.COMMUNITY_TITLE_INVALID;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.STAFF_ONLY;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityCreated;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityJoined;
import org.homeroom.domain.memberships.facts.CommunityKind;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreateCommunityTest {

    private static final Scenario SCHOOL_IN_USE = given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, Clubs.TEACHES);

    @Test
    @Tag("MEM-14")
    void a_club_is_led_by_somebody_who_works_in_the_school() {
        SCHOOL_IN_USE
                .when(founds(CommunityKind.CLUB, TEACHER, ADMIN))
                .then(
                        new CommunityCreated(Clubs.CLUB, CommunityKind.CLUB, SCHOOL, "Хор", TEACHER, NOW),
                        new CommunityJoined(Clubs.CLUB, TEACHER, SCHOOL, Role.TEACHER, NOW));
        SCHOOL_IN_USE.when(founds(CommunityKind.SECTION, ANNA, ADMIN)).thenRefused(COMMUNITY_LEADER_MUST_BE_STAFF);
        SCHOOL_IN_USE
                .and(MIA_ENROLLED)
                .when(founds(CommunityKind.CLUB, MIA, TEACHER))
                .thenRefused(COMMUNITY_LEADER_MUST_BE_STAFF);
    }

    @Test
    @Tag("MEM-15")
    void a_professional_community_belongs_to_no_school_and_is_founded_by_staff() {
        SCHOOL_IN_USE
                .when(founds(CommunityKind.PROFESSIONAL, TEACHER, TEACHER))
                .then(
                        new CommunityCreated(Clubs.CLUB, CommunityKind.PROFESSIONAL, null, "Хор", TEACHER, NOW),
                        new CommunityJoined(Clubs.CLUB, TEACHER, SCHOOL, Role.TEACHER, NOW));
        SCHOOL_IN_USE
                .and(MIA_ENROLLED)
                .when(founds(CommunityKind.PROFESSIONAL, TEACHER, MIA))
                .thenRefused(STAFF_ONLY);
    }

    @Test
    @Tag("MEM-03")
    void pupils_found_nothing_and_for_strangers_there_is_no_school() {
        SCHOOL_IN_USE
                .and(MIA_ENROLLED)
                .when(founds(CommunityKind.CLUB, TEACHER, MIA))
                .thenRefused(NOT_AUTHORISED);
        SCHOOL_IN_USE.when(founds(CommunityKind.CLUB, TEACHER, STRANGER)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED, Clubs.TEACHES)
                .when(founds(CommunityKind.CLUB, TEACHER, ADMIN))
                .thenRefused(SCHOOL_NOT_ACTIVATED);
    }

    @Test
    void founding_twice_changes_nothing_and_another_under_the_same_id_is_refused() {
        var founded = SCHOOL_IN_USE.after(founds(CommunityKind.CLUB, TEACHER, ADMIN));
        founded.when(founds(CommunityKind.CLUB, TEACHER, ADMIN)).thenNothingHappens();
        founded.when(founds(CommunityKind.SECTION, TEACHER, ADMIN)).thenRefused(COMMUNITY_ALREADY_EXISTS);
    }

    @Test
    void a_community_is_called_something() {
        SCHOOL_IN_USE
                .when(new CreateCommunity(Clubs.CLUB, CommunityKind.CLUB, SCHOOL, " ", TEACHER, ADMIN, NOW))
                .thenRefused(COMMUNITY_TITLE_INVALID);
    }

    private static CreateCommunity founds(CommunityKind kind, AccountId leader, AccountId by) {
        return new CreateCommunity(Clubs.CLUB, kind, SCHOOL, "Хор", leader, by, NOW);
    }
}
