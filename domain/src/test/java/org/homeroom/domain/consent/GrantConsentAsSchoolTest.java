package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_PROVIDED_BY_POLICY;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIANS_DISAGREE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPolicy.GrantRule;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LawScope;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantConsentAsSchoolTest {

    private static final ConsentPolicy AGENT = ConsentPolicy.US_COPPA.grantedBy(GrantRule.SCHOOL_AS_AGENT);

    private final Scenario history =
            given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, Policies.published(SCHOOL, AGENT));

    @Test
    @Tag("S-44")
    void where_the_policy_lets_it_the_school_agrees_for_teaching() {
        history.when(grants(ConsentPurpose.CHAT))
                .then(new SchoolConsentGranted(
                        CONSENT,
                        MIA.asChild(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        null,
                        new PolicyRef(LawScope.SCHOOL, 1),
                        ADMIN,
                        NOW));
        history.after(grants(ConsentPurpose.CHAT))
                .when(grants(ConsentPurpose.CHAT))
                .thenNothingHappens();
    }

    @Test
    void never_so_that_data_leave_the_school() {
        history.when(grants(ConsentPurpose.THIRD_PARTY)).thenRefused(NOT_PROVIDED_BY_POLICY);
        history.when(grants(ConsentPurpose.PHOTO)).thenRefused(NOT_PROVIDED_BY_POLICY);
    }

    @Test
    void elsewhere_no_school_agrees_for_anybody() {
        given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED)
                .when(grants(ConsentPurpose.CHAT))
                .thenRefused(NOT_PROVIDED_BY_POLICY);
    }

    @Test
    void not_against_a_guardian() {
        history.and(new ConsentObjected(MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, EARLIER))
                .when(grants(ConsentPurpose.CHAT))
                .thenRefused(GUARDIANS_DISAGREE);
    }

    @Test
    void a_homeroom_teacher_is_not_the_school() {
        given(
                        SCHOOL_REGISTERED,
                        CLASS_CREATED,
                        new HomeroomTeacherAssigned(CLASS, SCHOOL, ADMIN, EARLIER),
                        MIA_IS_TEN,
                        MIA_ENROLLED,
                        Policies.published(SCHOOL, AGENT))
                .when(grants(ConsentPurpose.CHAT))
                .thenRefused(NOT_AUTHORISED);
    }

    private static GrantConsentAsSchool grants(ConsentPurpose purpose) {
        return new GrantConsentAsSchool(CONSENT, MIA.asChild(), SCHOOL, purpose, ADMIN, NOW);
    }
}
