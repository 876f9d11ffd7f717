package org.homeroom.domain.accounts.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PHONE;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.CONCURRENT_CHANGE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactHeld;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityLinked;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityUnlinked;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CloseAccountTest {

    @Test
    void who_runs_the_platform_cannot_leave_it_without_anybody() {
        given(ANNA_REGISTERED, new PlatformAdministratorAppointed(ANNA, EARLIER))
                .when(new CloseAccount(ANNA, List.of(), ANNA, LeavingTerms.DEFAULT, NOW))
                .thenRefused(LAST_ADMINISTRATOR);
    }

    private static final SessionId FIRST = new SessionId(new UUID(9, 3));
    private static final SessionId SECOND = new SessionId(new UUID(9, 4));
    private static final Instant HELD_UNTIL = NOW.plus(Duration.ofDays(30));

    @Test
    void a_closed_account_owns_no_open_session_and_its_number_is_held_for_thirty_days() {
        given(MIA_REGISTERED, opened(FIRST), opened(SECOND), new SessionTerminated(FIRST, MIA, EARLIER))
                .when(closes(MIA, MIA))
                .then(
                        new SessionTerminated(SECOND, MIA, NOW),
                        new ContactHeld(MIA, PHONE, HELD_UNTIL, NOW),
                        new AccountClosed(MIA, NOW));
    }

    @Test
    @Tag("ACC-17")
    void no_outside_identity_opens_a_closed_account() {
        var login = new LoginHash("login-1");
        given(MIA_REGISTERED, new LoginIdentityLinked(login, MIA, EARLIER))
                .when(closes(MIA, MIA))
                .then(
                        new LoginIdentityUnlinked(login, MIA, NOW),
                        new ContactHeld(MIA, PHONE, HELD_UNTIL, NOW),
                        new AccountClosed(MIA, NOW));
    }

    @Test
    @Tag("ACC-03")
    void while_it_is_held_nobody_has_the_number_and_nobody_gets_it() {
        var holder = Holder.of(PHONE).fold(List.of(MIA_REGISTERED, new ContactHeld(MIA, PHONE, HELD_UNTIL, NOW)));
        assertThat(holder.taken()).isTrue();
        assertThat(holder.open()).isNull();
    }

    @Test
    void a_verified_guardian_closes_the_account_of_a_child() {
        given(MIA_REGISTERED, LINK_VERIFIED)
                .when(closes(MIA, ANNA))
                .then(new ContactHeld(MIA, PHONE, HELD_UNTIL, NOW), new AccountClosed(MIA, NOW));
    }

    @Test
    void nobody_else_closes_it_nor_learns_that_it_is_there() {
        given(MIA_REGISTERED).when(closes(MIA, ANNA)).thenRefused(NOT_FOUND);
        given(MIA_REGISTERED, LINK_VERIFIED).when(closes(MIA, STRANGER)).thenRefused(NOT_FOUND);
        given().when(closes(MIA, MIA)).thenRefused(NOT_FOUND);
    }

    @Test
    void closing_twice_changes_nothing() {
        given(MIA_REGISTERED).after(closes(MIA, MIA)).when(closes(MIA, MIA)).thenNothingHappens();
    }

    @Test
    @Tag("MEM-04")
    void the_last_administrator_of_a_school_in_use_must_hand_over_first() {
        var alone = given(ADMIN_REGISTERED, ADMIN_APPOINTED, SCHOOL_ACTIVATED);
        alone.when(closes(ADMIN, ADMIN, SCHOOL)).thenRefused(LAST_ADMINISTRATOR);
        var handedOver = alone.and(new AdministratorAppointed(SCHOOL, STRANGER, "14", EARLIER));
        handedOver
                .when(closes(ADMIN, ADMIN, SCHOOL))
                .then(
                        new AdministratorDismissed(SCHOOL, ADMIN, NOW),
                        new ContactHeld(ADMIN, ADMIN_PHONE, HELD_UNTIL, NOW),
                        new AccountClosed(ADMIN, NOW));
        handedOver
                .and(new AdministratorDismissed(SCHOOL, STRANGER, EARLIER))
                .when(closes(ADMIN, ADMIN, SCHOOL))
                .thenRefused(LAST_ADMINISTRATOR);
    }

    @Test
    @Tag("MEM-17")
    void whoever_directed_a_school_directs_it_no_more() {
        given(ANNA_REGISTERED, new OfficeAppointed(SCHOOL, ANNA, Office.DIRECTOR, "14", EARLIER))
                .when(closes(ANNA, ANNA))
                .then(
                        new OfficeEnded(SCHOOL, ANNA, Office.DIRECTOR, NOW),
                        new ContactHeld(ANNA, OTHER_PHONE, HELD_UNTIL, NOW),
                        new AccountClosed(ANNA, NOW));
    }

    @Test
    @Tag("MEM-04")
    void an_office_that_was_overlooked_is_looked_up_again() {
        given(ADMIN_REGISTERED, ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .when(closes(ADMIN, ADMIN))
                .thenRefused(CONCURRENT_CHANGE);
    }

    private static SessionOpened opened(SessionId session) {
        return new SessionOpened(session, MIA, EARLIER);
    }

    private static CloseAccount closes(AccountId account, AccountId by, SchoolId... schools) {
        return new CloseAccount(account, List.of(schools), by, LeavingTerms.DEFAULT, NOW);
    }
}
