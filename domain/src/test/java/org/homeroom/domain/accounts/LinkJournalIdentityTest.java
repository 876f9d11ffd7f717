package org.homeroom.domain.accounts;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.AccountRefusal.JOURNAL_SUBJECT_ALREADY_LINKED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountEvent.JournalIdentityLinked;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.JournalSubject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkJournalIdentityTest {

    private static final JournalSubject SUBJECT = new JournalSubject("journal-1");

    @Test
    @Tag("MEM-11")
    void an_account_is_linked_to_its_subject_of_the_journal() {
        given(MIA_REGISTERED).when(links(MIA)).then(new JournalIdentityLinked(MIA, SUBJECT, NOW));
    }

    @Test
    @Tag("MEM-11")
    void a_subject_belongs_to_one_account() {
        given(MIA_REGISTERED, ANNA_REGISTERED)
                .after(links(MIA))
                .when(links(ANNA))
                .thenRefused(JOURNAL_SUBJECT_ALREADY_LINKED);
    }

    @Test
    void linking_twice_changes_nothing() {
        given(MIA_REGISTERED).after(links(MIA)).when(links(MIA)).thenNothingHappens();
    }

    @Test
    void who_has_no_account_is_not_linked() {
        given().when(links(MIA)).thenRefused(NOT_FOUND);
    }

    private static LinkJournalIdentity links(AccountId account) {
        return new LinkJournalIdentity(account, SUBJECT, NOW);
    }
}
