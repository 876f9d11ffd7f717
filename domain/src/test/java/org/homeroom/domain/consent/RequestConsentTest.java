package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_NOT_PUBLISHED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentRequested;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LawScope;
import org.homeroom.domain.consent.facts.NoticeId;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestConsentTest {

    private static final NoticePublished NOTICE = new NoticePublished(
            NoticeId.of(SCHOOL), SCHOOL, 1, true, List.of(ConsentPurpose.CHAT), new Digest("00"), EARLIER);
    private static final ConsentRequested REQUESTED = new ConsentRequested(
            MIA.asChild(),
            SCHOOL,
            ConsentPurpose.CHAT,
            new NoticeRef(LawScope.SCHOOL, 1),
            List.of(ANNA.asGuardian()),
            NOW);

    private final Scenario history = given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED);

    @Test
    @Tag("CON-05")
    void the_guardians_of_a_pupil_are_asked_to_agree_to_what_is_published() {
        history.and(NOTICE).when(asks(ADMIN)).then(REQUESTED);
        history.and(NOTICE).when(asks(null)).then(REQUESTED);
    }

    @Test
    @Tag("CON-05")
    void nobody_is_asked_to_agree_to_what_is_not_published() {
        history.when(asks(ADMIN)).thenRefused(NOTICE_NOT_PUBLISHED);
        history.when(asks(null)).thenNothingHappens();
    }

    @Test
    void the_same_guardians_are_asked_once_and_a_new_one_again() {
        history.and(NOTICE, REQUESTED).when(asks(ADMIN)).thenNothingHappens();
        history.and(NOTICE, REQUESTED, BORIS_VERIFIED)
                .when(asks(null))
                .then(new ConsentRequested(
                        MIA.asChild(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        new NoticeRef(LawScope.SCHOOL, 1),
                        List.of(ANNA.asGuardian(), BORIS.asGuardian()),
                        NOW));
    }

    @Test
    void who_may_take_part_already_is_not_asked() {
        var toIt =
                new GrantConsent(CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, 1, null, NOW);
        history.and(NOTICE).after(toIt).when(asks(ADMIN)).thenNothingHappens();
    }

    @Test
    void outsiders_ask_nobody() {
        history.and(NOTICE).when(asks(STRANGER)).thenRefused(NOT_FOUND);
    }

    private static RequestConsent asks(@Nullable AccountId by) {
        return new RequestConsent(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, by, NOW);
    }
}
