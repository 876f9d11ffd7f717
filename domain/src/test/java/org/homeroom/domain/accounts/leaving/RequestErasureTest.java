package org.homeroom.domain.accounts.leaving;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactHeld;
import org.homeroom.domain.accounts.facts.AccountEvent.ErasureRequested;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestErasureTest {

    private static final Instant IN_THIRTY_DAYS = NOW.plus(Duration.ofDays(30));
    private static final ErasureRequested REQUESTED = new ErasureRequested(MIA, IN_THIRTY_DAYS, NOW);

    @Test
    @Tag("S-40")
    void whoever_asks_for_erasure_leaves_and_it_is_due_within_thirty_days() {
        given(MIA_REGISTERED)
                .when(asks(MIA, MIA))
                .then(new ContactHeld(MIA, PHONE, IN_THIRTY_DAYS, NOW), new AccountClosed(MIA, NOW), REQUESTED);
    }

    @Test
    void who_has_left_may_be_erased_too_and_a_guardian_asks_for_a_child() {
        given(MIA_REGISTERED, LINK_VERIFIED, new AccountClosed(MIA, NOW))
                .when(asks(MIA, ANNA))
                .then(REQUESTED);
    }

    @Test
    void nobody_else_asks() {
        given(MIA_REGISTERED, LINK_VERIFIED).when(asks(MIA, STRANGER)).thenRefused(NOT_FOUND);
        given().when(asks(MIA, MIA)).thenRefused(NOT_FOUND);
    }

    @Test
    void asking_twice_changes_nothing() {
        given(MIA_REGISTERED, LINK_VERIFIED)
                .after(asks(MIA, ANNA))
                .when(asks(MIA, ANNA))
                .thenNothingHappens();
    }

    @Test
    void who_was_erased_is_not_erased_again() {
        given(MIA_REGISTERED, LINK_VERIFIED, REQUESTED, new PersonalDataErased(MIA, "7", NOW))
                .when(asks(MIA, ANNA))
                .thenRefused(SUBJECT_ERASED);
    }

    @Test
    @Tag("MEM-04")
    void the_last_administrator_of_a_school_in_use_must_hand_over_first() {
        given(ADMIN_REGISTERED, ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .when(asks(ADMIN, ADMIN, SCHOOL))
                .thenRefused(LAST_ADMINISTRATOR);
    }

    @Test
    void who_runs_the_platform_cannot_leave_it_without_anybody() {
        given(ANNA_REGISTERED, new PlatformAdministratorAppointed(ANNA, EARLIER))
                .when(asks(ANNA, ANNA))
                .thenRefused(LAST_ADMINISTRATOR);
    }

    private static RequestErasure asks(AccountId account, AccountId by, SchoolId... schools) {
        return new RequestErasure(account, List.of(schools), by, LeavingTerms.DEFAULT, NOW);
    }
}
