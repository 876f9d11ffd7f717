package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.LEADER_STAYS;

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
class LeaveCommunityTest {

    private static final Scenario CHOIR = given(
            ADMIN_APPOINTED,
            Clubs.TEACHES,
            Clubs.CHOIR,
            new CommunityJoined(Clubs.CLUB, TEACHER, SCHOOL, Role.TEACHER, EARLIER),
            new CommunityJoined(Clubs.CLUB, MIA, SCHOOL, Role.STUDENT, EARLIER));

    @Test
    @Tag("MEM-14")
    void a_member_leaves_or_is_taken_out_by_who_leads_or_administers() {
        var left = new CommunityLeft(Clubs.CLUB, MIA, SCHOOL, NOW);
        CHOIR.when(leaves(MIA, MIA)).then(left);
        CHOIR.when(leaves(MIA, TEACHER)).then(left);
        CHOIR.when(leaves(MIA, ADMIN)).then(left);
    }

    @Test
    void the_leader_stays() {
        CHOIR.when(leaves(TEACHER, TEACHER)).thenRefused(LEADER_STAYS);
        CHOIR.when(leaves(TEACHER, ADMIN)).thenRefused(LEADER_STAYS);
    }

    @Test
    void nobody_else_takes_anybody_out() {
        CHOIR.when(leaves(MIA, STRANGER)).thenRefused(NOT_FOUND);
        CHOIR.when(leaves(STRANGER, STRANGER)).thenRefused(NOT_FOUND);
        given().when(leaves(MIA, MIA)).thenRefused(NOT_FOUND);
    }

    @Test
    void taking_out_twice_changes_nothing() {
        CHOIR.after(leaves(MIA, TEACHER)).when(leaves(MIA, TEACHER)).thenNothingHappens();
    }

    private static LeaveCommunity leaves(AccountId account, AccountId by) {
        return new LeaveCommunity(Clubs.CLUB, account, SCHOOL, by, NOW);
    }
}
