package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-06")
class SettleParentsChatsTest {

    private static final ChatId PARENTS = ChatId.ofParents(CLASS);
    private static final MembershipApproved A_PARENT =
            new MembershipApproved(OTHER_PLACE, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.ROSTER, EARLIER);
    private static final PupilRemovedFromClass MIA_REMOVED = new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW);
    private static final Scenario A_CLASS = given(CLASS_CREATED).after(new CreateClassChat(CLASS, SCHOOL, EARLIER));
    private static final Scenario A_FAMILY = A_CLASS.and(MIA_ENROLLED, LINK_VERIFIED, A_PARENT);

    @Test
    @Tag("P-06")
    void a_verified_guardian_who_is_a_parent_of_the_school_comes_to_the_parents_of_the_childs_class() {
        A_FAMILY.when(settles(ANNA)).then(admitted());
        A_FAMILY.when(settles(MIA)).then(admitted());
        A_FAMILY.after(settles(ANNA)).when(settles(MIA)).thenNothingHappens();
    }

    @Test
    void nobody_else_comes() {
        A_CLASS.and(MIA_ENROLLED, A_PARENT).when(settles(ANNA)).thenNothingHappens();
        A_CLASS.and(MIA_ENROLLED, LINK_VERIFIED).when(settles(ANNA)).thenNothingHappens();
        A_CLASS.and(LINK_VERIFIED, A_PARENT).when(settles(ANNA)).thenNothingHappens();
        A_FAMILY.and(sees(NOW)).when(settles(ANNA)).thenNothingHappens();
        A_FAMILY.and(sees(NOW.plusSeconds(1))).when(settles(ANNA)).then(admitted());
    }

    @Test
    @Tag("P-14")
    void when_the_child_leaves_the_class_its_parents_leave_theirs() {
        A_FAMILY.after(settles(ANNA))
                .and(MIA_REMOVED)
                .when(new SettleParentsChats(MIA, SCHOOL, CLASS, NOW))
                .then(new ParticipantLeft(PARENTS, ANNA, SCHOOL, Role.PARENT, NOW));
    }

    @Test
    @Tag("P-14")
    void when_the_link_ends_or_is_restricted_the_parent_leaves() {
        var inside = A_FAMILY.after(settles(ANNA));
        var left = new ParticipantLeft(PARENTS, ANNA, SCHOOL, Role.PARENT, NOW);
        inside.when(new LeaveChats(ANNA, SCHOOL, NOW)).thenNothingHappens();
        inside.and(new GuardianLinkEnded(LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkEnd.values()[0], NOW))
                .when(new LeaveChats(ANNA, SCHOOL, NOW))
                .then(left);
        inside.and(sees(NOW)).when(new LeaveChats(ANNA, SCHOOL, NOW)).then(left);
    }

    @Test
    @Tag("P-14")
    @Tag("H3")
    void a_parent_whose_child_is_gone_reads_nothing_from_that_instant_on() {
        var inside = A_FAMILY.after(settles(ANNA));
        inside.when(new ReadMessages(PARENTS, SCHOOL, ANNA, NOW)).thenNothingHappens();
        inside.and(MIA_REMOVED)
                .when(new ReadMessages(PARENTS, SCHOOL, ANNA, NOW))
                .thenRefused(NOT_A_PARTICIPANT);
    }

    private static SettleParentsChats settles(AccountId about) {
        return new SettleParentsChats(about, SCHOOL, null, NOW);
    }

    private static ParticipantAdmitted admitted() {
        return new ParticipantAdmitted(PARENTS, ANNA, SCHOOL, Role.PARENT, 0, null, null, NOW);
    }

    private static GuardianLinkRestricted sees(Instant from) {
        return new GuardianLinkRestricted(
                LINK,
                MIA.asChild(),
                ANNA.asGuardian(),
                SCHOOL,
                List.of(GuardianRight.SEE),
                from,
                false,
                DOCUMENT,
                EARLIER);
    }
}
