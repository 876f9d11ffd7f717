package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.members.LeaveSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/**
 * Whether a parent may write depends on where the child is, which is read only once it is known whose parent somebody is.
 * It is guarded all the same.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParentsChatRacesTest {

    private static final ChatId PARENTS = new ChatId(new UUID(3, 99));
    private static final MembershipId MIAS_PLACE = new MembershipId(new UUID(10, 3));

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    @RepeatedTest(5)
    @Tag("CHT-06")
    void no_parent_posts_once_the_child_has_left_the_class() {
        nodes.stored(
                SCHOOL_REGISTERED,
                MIA_REGISTERED,
                MIA_IS_TEN,
                approved(MIAS_PLACE, MIA, Role.STUDENT),
                MIA_ENROLLED,
                approved(OTHER_PLACE, ANNA, Role.PARENT),
                LINK_VERIFIED,
                new ChatCreated(
                        PARENTS, ChatKind.CLASS_PARENTS, SCHOOL, CLASS, List.of(Role.PARENT, Role.TEACHER), EARLIER),
                new ParticipantAdmitted(PARENTS, ANNA, SCHOOL, Role.PARENT, 0, null, null, EARLIER));
        assertThat(nodes.outcome(post())).isInstanceOf(Outcome.Accepted.class);
        nodes.race(i -> i == TwoNodes.CALLERS / 2 ? childLeaves() : post());
        var left = nodes.found(MembershipEnded.class, MIA).getFirst().position();
        assertThat(nodes.found(MessagePosted.class, PARENTS)).isNotEmpty().allMatch(posted -> posted.position() < left);
        assertThat(nodes.outcome(post())).isEqualTo(Outcome.refuse(NOT_A_PARTICIPANT));
    }

    private static LeaveSchool childLeaves() {
        return new LeaveSchool(MIA, SCHOOL, null, ANNA, NOW);
    }

    private static MembershipApproved approved(MembershipId place, AccountId who, Role role) {
        return new MembershipApproved(place, who, SCHOOL, role, ApprovalEvidence.ROSTER, EARLIER);
    }

    private static PostMessage post() {
        return new PostMessage(
                new MessageId(UUID.randomUUID()),
                PARENTS,
                SCHOOL,
                ANNA,
                Personal.of(ANNA, "Здравствуйте"),
                PostingTerms.DEFAULT,
                NOW);
    }
}
