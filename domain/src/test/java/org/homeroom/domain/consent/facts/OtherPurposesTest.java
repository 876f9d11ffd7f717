package org.homeroom.domain.consent.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_CONSENT;
import static org.homeroom.domain.School5A.BORIS_LINK;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.DISPUTE;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.School5A.agreedAlone;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.facts.ConsentPurpose.CHAT;
import static org.homeroom.domain.consent.facts.ConsentPurpose.PHOTO;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeResolved;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentRefused;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPolicy.GrantRule;
import org.homeroom.domain.consent.facts.Permission.Allowed;
import org.homeroom.domain.consent.facts.Permission.Denied;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said about one purpose, by one person or in one dispute says nothing about another. Source: RU-2. */
@Tag("CON-01")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherPurposesTest {

    @Test
    void a_consent_to_one_purpose_is_none_to_another() {
        var standing = of(CONSENT_GRANTED, agreedAlone(CHAT, EARLIER), bySchool(CHAT));
        assertThat(standing.ownConsents(CHAT)).hasSize(1);
        assertThat(standing.ownConsents(PHOTO)).isEmpty();
        assertThat(standing.guardiansConsents(PHOTO)).isEmpty();
        assertThat(standing.schoolAgrees(CHAT)).isTrue();
        assertThat(standing.schoolAgrees(PHOTO)).isFalse();
        assertThat(standing.anybodyAgrees(PHOTO)).isFalse();
        assertThat(of(bySchool(PHOTO)).anybodyAgrees(PHOTO)).isTrue();
    }

    @Test
    void neither_an_objection_nor_a_refusal_is() {
        var standing = of(objected(BORIS, CHAT), refused(BORIS, CHAT));
        assertThat(standing.objects(BORIS.asGuardian(), CHAT)).isTrue();
        assertThat(standing.objects(BORIS.asGuardian(), PHOTO)).isFalse();
        assertThat(standing.objects(ANNA.asGuardian(), CHAT)).isFalse();
        assertThat(standing.refuses(BORIS.asGuardian(), CHAT)).isTrue();
        assertThat(standing.refuses(BORIS.asGuardian(), PHOTO)).isFalse();
        assertThat(standing.refuses(ANNA.asGuardian(), CHAT)).isFalse();
    }

    @Test
    void a_refusal_again_takes_the_place_of_the_same_and_of_no_other() {
        var standing = of(
                refused(BORIS, CHAT),
                refused(BORIS, PHOTO),
                refused(ANNA, CHAT),
                objected(BORIS, CHAT),
                refused(BORIS, CHAT));
        assertThat(standing.facts().stream().filter(ConsentRefused.class::isInstance))
                .hasSize(3);
        assertThat(standing.objects(BORIS.asGuardian(), CHAT)).isTrue();
    }

    @Test
    void agreeing_takes_back_the_own_no_to_the_same_purpose() {
        var standing = of(
                objected(BORIS, PHOTO),
                objected(ANNA, CHAT),
                refused(BORIS, CHAT),
                refused(BORIS, PHOTO),
                refused(ANNA, CHAT),
                agreed(BORIS_CONSENT, BORIS, BORIS_LINK, CHAT, NOW));
        assertThat(standing.refuses(BORIS.asGuardian(), CHAT)).isFalse();
        assertThat(standing.refuses(BORIS.asGuardian(), PHOTO)).isTrue();
        assertThat(standing.refuses(ANNA.asGuardian(), CHAT)).isTrue();
        assertThat(standing.objects(BORIS.asGuardian(), PHOTO)).isTrue();
        assertThat(standing.objects(ANNA.asGuardian(), CHAT)).isTrue();
    }

    @Test
    void a_dispute_is_open_about_its_own_purpose_until_it_is_settled_itself() {
        var other = new DisputeId(new UUID(8, 2));
        var standing = of(disputed(DISPUTE, CHAT), disputed(other, PHOTO));
        assertThat(standing.openDispute(CHAT)).contains(disputed(DISPUTE, CHAT));
        assertThat(standing.openDispute(PHOTO)).contains(disputed(other, PHOTO));
        assertThat(standing.openDispute(ConsentPurpose.EXPORT)).isEmpty();
        assertThat(standing.openDispute(other)).contains(disputed(other, PHOTO));
        assertThat(standing.openDispute(new DisputeId(new UUID(8, 3)))).isEmpty();
        var settled =
                of(disputed(DISPUTE, CHAT), disputed(other, PHOTO), settled(DISPUTE, DisputeOutcome.CONSENT_STANDS));
        assertThat(settled.openDispute(CHAT)).isEmpty();
        assertThat(settled.openDispute(PHOTO)).isPresent();
    }

    @Test
    void a_dispute_settled_against_a_consent_ends_guardians_words_for_its_purpose_alone() {
        var settled = of(
                CONSENT_GRANTED,
                agreed(BORIS_CONSENT, BORIS, BORIS_LINK, PHOTO, EARLIER),
                agreedAlone(CHAT, EARLIER),
                disputed(DISPUTE, CHAT),
                settled(DISPUTE, DisputeOutcome.CONSENT_ENDS));
        assertThat(settled.guardianAgrees(CHAT)).isFalse();
        assertThat(settled.guardianAgrees(PHOTO)).isTrue();
        assertThat(settled.agreesAlone(CHAT)).isTrue();
    }

    @Test
    void a_withdrawal_ends_what_this_guardian_and_the_school_agreed_to_for_that_purpose() {
        var withdrawn = new ConsentWithdrawn(MIA.asChild(), ANNA.asGuardian(), SCHOOL, CHAT, false, NOW);
        var standing = of(
                CONSENT_GRANTED,
                agreed(BORIS_CONSENT, BORIS, BORIS_LINK, CHAT, EARLIER),
                bySchool(CHAT),
                bySchool(PHOTO),
                withdrawn);
        assertThat(standing.agrees(ANNA.asGuardian(), CHAT)).isFalse();
        assertThat(standing.agrees(BORIS.asGuardian(), CHAT)).isTrue();
        assertThat(standing.schoolAgrees(CHAT)).isFalse();
        assertThat(standing.schoolAgrees(PHOTO)).isTrue();
    }

    @Test
    void who_decides_alone_ends_what_anybody_agreed_to_and_who_does_not_only_the_own_part() {
        var withdrawn = new OwnConsentWithdrawn(MIA.asChild(), SCHOOL, CHAT, NOW);
        var young = of(CONSENT_GRANTED, agreedAlone(CHAT, EARLIER), agreedAlone(PHOTO, EARLIER), withdrawn);
        assertThat(young.agreesAlone(CHAT)).isFalse();
        assertThat(young.agreesAlone(PHOTO)).isTrue();
        assertThat(young.guardianAgrees(CHAT)).isTrue();
        var alone = of(born("2010-01-01"), CONSENT_GRANTED, agreedAlone(CHAT, EARLIER), withdrawn);
        assertThat(alone.guardianAgrees(CHAT)).isFalse();
        assertThat(of(CONSENT_GRANTED, withdrawn).guardianAgrees(CHAT)).isFalse();
    }

    @Test
    void a_link_that_ends_takes_no_other_along() {
        var ended =
                new GuardianLinkEnded(BORIS_LINK, MIA.asChild(), BORIS.asGuardian(), SCHOOL, LinkEnd.RIGHTS_ENDED, NOW);
        assertThat(of(BORIS_VERIFIED, ended).guardiansAt(NOW)).containsExactly(ANNA.asGuardian());
    }

    @Test
    @Tag("CON-03")
    void a_pupil_is_here_since_the_first_day_and_no_more_when_the_membership_ends() {
        var membership = new MembershipId(new UUID(9, 1));
        var later = new MembershipApproved(
                membership, MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, NOW.plusSeconds(1));
        var standing = of(later);
        assertThat(standing.memberSince()).isEqualTo(EARLIER);
        assertThat(standing.pupil()).isTrue();
        var parentGone =
                new MembershipEnded(membership, MIA, SCHOOL, Role.PARENT, MembershipEnd.LEFT, NOW.plusSeconds(2));
        assertThat(of(later, parentGone).pupil()).isTrue();
        var gone = new MembershipEnded(membership, MIA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, NOW.plusSeconds(2));
        assertThat(of(later, gone).pupil()).isFalse();
        assertThat(of(later, gone).memberSince()).isNull();
        assertThat(Standing.of(MIA.asChild(), SCHOOL).fold(List.of(later)).pupil())
                .isFalse();
        assertThat(Standing.of(MIA.asChild(), SCHOOL).fold(List.of(later)).memberSince())
                .isEqualTo(later.at());
    }

    @Test
    void guardians_speak_on_beyond_the_threshold_only_where_the_policy_asks_for_their_approval() {
        assertThat(of(born("2011-01-01")).guardiansSpeak(NOW)).isFalse();
        var approving = Policies.DEFAULT
                .with(ConsentPolicy.FromThreshold.SELF_WITH_GUARDIAN_APPROVAL)
                .publishedBy(SCHOOL);
        assertThat(of(born("2011-01-01"), approving).guardiansSpeak(NOW)).isTrue();
        assertThat(of(born("2000-01-01"), approving).guardiansSpeak(NOW)).isFalse();
    }

    @Test
    void where_the_school_is_agent_its_word_for_the_purpose_counts_until_a_new_notice_asks_again() {
        var agent = Policies.DEFAULT.with(GrantRule.SCHOOL_AS_AGENT).publishedBy(SCHOOL);
        assertThat(of(agent, bySchool(CHAT)).permits(CHAT, NOW)).isInstanceOf(Allowed.class);
        assertThat(of(agent, bySchool(CHAT)).permits(PHOTO, NOW)).isInstanceOf(Denied.class);
        var longSince = NOW.plusSeconds(400L * 24 * 3600);
        assertThat(of(agent, bySchool(CHAT), notice(1)).permits(CHAT, longSince))
                .isInstanceOf(Denied.class);
    }

    @Test
    void the_own_word_counts_in_its_capacity_until_a_new_notice_asks_again() {
        var alone = of(born("2010-01-01"), agreedAlone(CHAT, EARLIER));
        assertThat(alone.permits(CHAT, NOW)).isInstanceOf(Allowed.class);
        var longSince = NOW.plusSeconds(400L * 24 * 3600);
        assertThat(of(born("2010-01-01"), agreedAlone(CHAT, EARLIER), notice(1)).permits(CHAT, longSince))
                .isInstanceOf(Denied.class);
        var both = Policies.DEFAULT.with(GrantRule.CHILD_AND_GUARDIAN).publishedBy(SCHOOL);
        assertThat(of(both, CONSENT_GRANTED).permits(CHAT, NOW)).isInstanceOf(Denied.class);
    }

    @Test
    void the_schools_policy_goes_before_the_platforms_and_the_newest_that_has_begun_counts() {
        var law = LawInForce.of(SCHOOL)
                .fold(List.of(
                        platform(1, NOW.minusSeconds(30)),
                        platform(2, NOW.minusSeconds(20)),
                        platform(3, NOW.plusSeconds(1))));
        assertThat(law.policyAt(NOW).ref()).isEqualTo(new PolicyRef(LawScope.PLATFORM, 2));
        assertThat(law.policyAt(NOW.plusSeconds(1)).ref()).isEqualTo(new PolicyRef(LawScope.PLATFORM, 3));
        assertThat(law.policyAt(NOW.minusSeconds(31)).ref()).isEqualTo(PolicyRef.BUILT_IN);
        var own = LawInForce.of(SCHOOL)
                .fold(List.of(Policies.DEFAULT.publishedBy(SCHOOL), platform(1, NOW.minusSeconds(30))));
        assertThat(own.policyAt(NOW).ref()).isEqualTo(new PolicyRef(LawScope.SCHOOL, 1));
    }

    @Test
    void a_notice_of_the_school_hides_the_platforms_for_its_purposes_only() {
        var platforms = new NoticePublished(
                NoticeId.OF_THE_PLATFORM, null, 7, true, List.of(CHAT, PHOTO), new Digest("07"), EARLIER);
        var law = LawInForce.of(SCHOOL).fold(List.of(platforms, notice(1)));
        assertThat(law.noticeFor(CHAT)).isEqualTo(new NoticeRef(LawScope.SCHOOL, 1));
        assertThat(law.noticeFor(PHOTO)).isEqualTo(new NoticeRef(LawScope.PLATFORM, 7));
        assertThat(law.noticeFor(ConsentPurpose.EXPORT)).isNull();
    }

    @Test
    void ids_of_the_context_are_of_kinds_of_their_own() {
        assertThat(Stream.of(
                                PolicyId.of(SCHOOL).kind(),
                                NoticeId.of(SCHOOL).kind(),
                                DISPUTE.kind(),
                                LINK_VERIFIED.link().kind(),
                                CONSENT.kind(),
                                new LinkTokenId("one").kind())
                        .filter(kind -> !kind.isBlank())
                        .distinct())
                .hasSize(6);
        for (var refusal : ParticipationRefusal.values())
            assertThat(refusal.kind()).isNotNull();
    }

    private static Standing of(Event... more) {
        return Standing.of(MIA.asChild(), SCHOOL)
                .fold(Stream.concat(
                                Stream.of(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED), Stream.of(more))
                        .toList());
    }

    private static SchoolConsentGranted bySchool(ConsentPurpose purpose) {
        return new SchoolConsentGranted(
                CONSENT, MIA.asChild(), SCHOOL, purpose, null, PolicyRef.BUILT_IN, ADMIN, EARLIER);
    }

    private static ConsentObjected objected(AccountId guardian, ConsentPurpose purpose) {
        return new ConsentObjected(MIA.asChild(), guardian.asGuardian(), SCHOOL, purpose, EARLIER);
    }

    private static ConsentRefused refused(AccountId guardian, ConsentPurpose purpose) {
        return new ConsentRefused(MIA.asChild(), guardian.asGuardian(), SCHOOL, purpose, EARLIER);
    }

    private static ConsentDisputeOpened disputed(DisputeId dispute, ConsentPurpose purpose) {
        return new ConsentDisputeOpened(dispute, MIA.asChild(), BORIS.asGuardian(), SCHOOL, purpose, EARLIER);
    }

    private static ConsentDisputeResolved settled(DisputeId dispute, DisputeOutcome outcome) {
        return new ConsentDisputeResolved(dispute, MIA.asChild(), SCHOOL, CHAT, outcome, DOCUMENT, NOW);
    }

    private static NoticePublished notice(int version) {
        return new NoticePublished(
                NoticeId.of(SCHOOL), SCHOOL, version, true, List.of(CHAT), new Digest("0" + version), NOW);
    }

    private static ConsentPolicyPublished platform(int version, Instant from) {
        return new ConsentPolicyPublished(
                PolicyId.OF_THE_PLATFORM, null, version, from, ConsentPolicy.RU_SCHOOL, EARLIER);
    }
}
