package org.homeroom.domain.memberships.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.approved;

import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipQuestioned;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.joining.JoiningTerms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionMembershipsTest {

    private static final QuestionMemberships ASKS = new QuestionMemberships(ANNA, JoiningTerms.DEFAULT, NOW);

    @Test
    @Tag("P-21")
    @Tag("ACC-13")
    void a_grown_up_who_is_a_pupil_by_mistake_is_asked_about_once() {
        var wrong = given(ANNA_REGISTERED, LINK_CLAIMED, approved(ANNA, Role.STUDENT));
        wrong.when(ASKS)
                .then(
                        new MembershipQuestioned(MEMBERSHIP, ANNA, SCHOOL, RequestFlag.ADULT_ACCOUNT_AS_PUPIL, NOW),
                        new MembershipQuestioned(MEMBERSHIP, ANNA, SCHOOL, RequestFlag.GUARDIAN_AS_PUPIL, NOW));
        wrong.after(ASKS).when(ASKS).thenNothingHappens();
    }

    @Test
    @Tag("P-21")
    void whoever_is_what_it_looks_like_and_whoever_has_left_is_not() {
        given(MIA_REGISTERED, MIA_IS_TEN, MIA_APPROVED)
                .when(new QuestionMemberships(MIA, JoiningTerms.DEFAULT, NOW))
                .thenNothingHappens();
        given(ANNA_REGISTERED, approved(ANNA, Role.PARENT)).when(ASKS).thenNothingHappens();
        given(ANNA_REGISTERED, approved(ANNA, Role.STUDENT))
                .and(new MembershipEnded(MEMBERSHIP, ANNA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, EARLIER))
                .when(ASKS)
                .thenNothingHappens();
    }

    @Test
    @Tag("P-21")
    void it_is_asked_when_support_has_freed_a_contact() {
        var rebound = new ContactRebound(
                ANNA,
                PHONE,
                AccountKind.ADULT,
                Personal.of(ANNA, "+79"),
                OPERATOR.asOperator(),
                Personal.of(ANNA, "wrong phone"),
                "HD-1",
                NOW);
        assertThat(new WhenContactReboundThenQuestionMemberships().then(rebound))
                .isEqualTo(ASKS);
    }
}
