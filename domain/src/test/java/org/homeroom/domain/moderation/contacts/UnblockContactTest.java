package org.homeroom.domain.moderation.contacts;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.moderation.facts.BlockedId;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactBlocked;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactUnblocked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnblockContactTest {

    private static final ContactBlocked BLOCKED = new ContactBlocked(ANNA, BlockedId.of(TEACHER), NOW);

    @Test
    void only_who_has_shut_somebody_out_lets_the_other_in_again_once() {
        var back = new UnblockContact(ANNA, TEACHER, NOW);
        given(BLOCKED).when(back).then(new ContactUnblocked(ANNA, BlockedId.of(TEACHER), NOW));
        given(BLOCKED).after(back).when(back).thenNothingHappens();
        given(BLOCKED).when(new UnblockContact(TEACHER, ANNA, NOW)).thenNothingHappens();
    }
}
