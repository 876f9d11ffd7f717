package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.STAFF_ONLY;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityJoined;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityLeft;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinCommunityTest {

    private static final Scenario CHOIR = given(ADMIN_APPOINTED, Clubs.TEACHES, Clubs.CHOIR, MIA_IS_TEN, MIA_ENROLLED);

    @Test
    @Tag("MEM-14")
    void a_pupil_comes_into_a_club_by_the_word_of_its_leader_when_a_guardian_agrees() {
        CHOIR.and(LINK_VERIFIED, CONSENT_GRANTED)
                .when(joins(MIA, TEACHER))
                .then(new CommunityJoined(Clubs.CLUB, MIA, SCHOOL, Role.STUDENT, NOW));
    }

    @Test
    @Tag("MEM-14")
    @Tag("CON-09")
    void no_pupil_comes_in_without_consent() {
        CHOIR.when(joins(MIA, TEACHER)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        CHOIR.and(LINK_VERIFIED, CONSENT_GRANTED, CONSENT_WITHDRAWN)
                .when(joins(MIA, TEACHER))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    void pupils_do_not_come_in_by_themselves_and_staff_do() {
        CHOIR.and(LINK_VERIFIED, CONSENT_GRANTED).when(joins(MIA, MIA)).thenRefused(NOT_AUTHORISED);
        CHOIR.and(ANNA_IS_STAFF)
                .when(joins(ANNA, ANNA))
                .then(new CommunityJoined(Clubs.CLUB, ANNA, SCHOOL, Role.STAFF, NOW));
    }

    @Test
    @Tag("MEM-07")
    void nobody_from_outside_the_school_comes_in() {
        CHOIR.when(joins(STRANGER, TEACHER)).thenRefused(NOT_FOUND);
        CHOIR.when(joins(STRANGER, STRANGER)).thenRefused(NOT_FOUND);
        CHOIR.and(OTHER_ADMIN_APPOINTED)
                .when(new JoinCommunity(Clubs.CLUB, STRANGER, OTHER_SCHOOL, STRANGER, NOW))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-15")
    void staff_of_any_school_and_nobody_else_come_into_a_professional_community() {
        var methodists = given(Clubs.TEACHES, Clubs.METHODISTS, MIA_ENROLLED, OTHER_ADMIN_APPOINTED);
        methodists
                .when(new JoinCommunity(Clubs.CLUB, STRANGER, OTHER_SCHOOL, STRANGER, NOW))
                .then(new CommunityJoined(Clubs.CLUB, STRANGER, OTHER_SCHOOL, Role.STAFF, NOW));
        methodists.when(joins(MIA, TEACHER)).thenRefused(STAFF_ONLY);
    }

    @Test
    void joining_twice_changes_nothing_and_after_leaving_one_may_come_back() {
        var inside = CHOIR.and(ANNA_IS_STAFF).after(joins(ANNA, ANNA));
        inside.when(joins(ANNA, ANNA)).thenNothingHappens();
        inside.and(new CommunityLeft(Clubs.CLUB, ANNA, SCHOOL, NOW))
                .when(joins(ANNA, ANNA))
                .then(new CommunityJoined(Clubs.CLUB, ANNA, SCHOOL, Role.STAFF, NOW));
    }

    private static JoinCommunity joins(AccountId account, AccountId by) {
        return new JoinCommunity(Clubs.CLUB, account, SCHOOL, by, NOW);
    }
}
