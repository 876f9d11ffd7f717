package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.CasesOf5A.CASE;
import static org.homeroom.domain.moderation.CasesOf5A.CASE_OPENED;
import static org.homeroom.domain.moderation.CasesOf5A.DISMISSED;
import static org.homeroom.domain.moderation.CasesOf5A.OVERTURNED;
import static org.homeroom.domain.moderation.CasesOf5A.filedBy;
import static org.homeroom.domain.moderation.lists.ListRefusal.ACCOUNT_ALREADY_LISTED;
import static org.homeroom.domain.moderation.lists.ListRefusal.LISTING_ID_TAKEN;
import static org.homeroom.domain.moderation.lists.ListRefusal.SANCTION_LIST_FULL;
import static org.homeroom.domain.moderation.lists.ListsOf5A.DELISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LINE;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LIST;
import static org.homeroom.domain.moderation.lists.ListsOf5A.LISTED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.PUBLISHED;
import static org.homeroom.domain.moderation.lists.ListsOf5A.UNTIL;
import static org.homeroom.domain.moderation.lists.ListsOf5A.schools;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.CASE_NOT_UPHELD;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_PERIOD_INVALID;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListingId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListAccountTest {

    @Test
    void the_school_that_keeps_the_list_puts_somebody_on_it_by_a_decision() {
        schools().when(lists(LINE, MIA, UNTIL, ADMIN)).then(LISTED);
        schools()
                .after(lists(LINE, MIA, UNTIL, ADMIN))
                .when(lists(LINE, MIA, UNTIL, ADMIN))
                .thenNothingHappens();
    }

    @Test
    @Tag("O1")
    void without_a_decision_that_stands_nobody_is_listed() {
        given(ADMIN_APPOINTED, PUBLISHED).when(lists(LINE, MIA, UNTIL, ADMIN)).thenRefused(CASE_NOT_UPHELD);
        given(ADMIN_APPOINTED, PUBLISHED, CASE_OPENED, DISMISSED)
                .when(lists(LINE, MIA, UNTIL, ADMIN))
                .thenRefused(CASE_NOT_UPHELD);
        schools(OVERTURNED).when(lists(LINE, MIA, UNTIL, ADMIN)).thenRefused(CASE_NOT_UPHELD);
        schools().when(lists(LINE, TEACHER, UNTIL, ADMIN)).thenRefused(CASE_NOT_UPHELD);
    }

    @Test
    @Tag("O2")
    void nobody_lists_a_relative_or_because_of_an_own_report() {
        schools(DIRECTOR_APPOINTED, BORIS_VERIFIED)
                .when(lists(LINE, MIA, UNTIL, BORIS))
                .thenRefused(NOT_AUTHORISED);
        schools(filedBy(ADMIN)).when(lists(LINE, MIA, UNTIL, ADMIN)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void for_other_schools_it_is_no_list_to_write_on() {
        schools().when(lists(LINE, MIA, UNTIL, STRANGER)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED).when(lists(LINE, MIA, UNTIL, ADMIN)).thenRefused(NOT_FOUND);
        schools(TEACHER_ASSIGNED).when(lists(LINE, MIA, UNTIL, TEACHER)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void a_line_holds_for_a_time_and_an_account_stands_there_once() {
        schools().when(lists(LINE, MIA, NOW, ADMIN)).thenRefused(SANCTION_PERIOD_INVALID);
        schools()
                .when(lists(LINE, MIA, NOW.plus(Duration.ofDays(365)).plusNanos(1), ADMIN))
                .thenRefused(SANCTION_PERIOD_INVALID);
        var other = new ListingId(new UUID(81, 2));
        schools(LISTED).when(lists(other, MIA, UNTIL, ADMIN)).thenRefused(ACCOUNT_ALREADY_LISTED);
        schools(LISTED, DELISTED).when(lists(LINE, MIA, UNTIL, ADMIN)).thenRefused(LISTING_ID_TAKEN);
        schools(LISTED, DELISTED)
                .when(lists(other, MIA, UNTIL, ADMIN))
                .then(new AccountListed(
                        LIST, other, MIA, CASE, ViolationReason.INSULT, UNTIL, OfficerId.of(ADMIN), NOW));
    }

    @Test
    void a_list_has_an_end() {
        var full = new ArrayList<Event>();
        for (var i = 0; i < ListTerms.DEFAULT.lines(); i++)
            full.add(new AccountListed(
                    LIST,
                    new ListingId(new UUID(83, i)),
                    new AccountId(new UUID(84, i)),
                    CASE,
                    ViolationReason.SPAM,
                    UNTIL,
                    OfficerId.of(ADMIN),
                    EARLIER));
        schools(full.toArray(Event[]::new)).when(lists(LINE, MIA, UNTIL, ADMIN)).thenRefused(SANCTION_LIST_FULL);
    }

    private static ListAccount lists(ListingId line, AccountId who, Instant until, AccountId by) {
        return new ListAccount(LIST, line, who, CASE, until, by, ListTerms.DEFAULT, NOW);
    }
}
