package org.homeroom.domain.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.moderation.ReportsOf5A.ACCESS;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DISMISSED;
import static org.homeroom.domain.moderation.ReportsOf5A.POSTED_AT;
import static org.homeroom.domain.moderation.ReportsOf5A.WHY;
import static org.homeroom.domain.moderation.ReportsOf5A.guards;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_OF_ANOTHER;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_PART_ID_TAKEN;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_OUT_OF_SCOPE;
import static org.homeroom.domain.moderation.cases.CaseRefusal.GROUNDS_INVALID;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRequested;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-25")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestEvidenceAccessTest {

    private static final Instant FROM = POSTED_AT.minus(Duration.ofDays(1));
    private static final Instant TO = POSTED_AT.plus(Duration.ofDays(2));

    @Test
    void who_looks_after_a_case_asks_for_three_days_around_what_was_reported() {
        theCase(ADMIN_LOOKS_AFTER_IT)
                .when(asks(CHAT, FROM, TO))
                .then(new EvidenceAccessRequested(ACCESS, CASE, SCHOOL, CHAT, OfficerId.of(ADMIN), FROM, TO, WHY, NOW));
        theCase(ADMIN_LOOKS_AFTER_IT)
                .after(asks(CHAT, FROM, TO))
                .when(asks(CHAT, FROM, TO))
                .thenNothingHappens();
        theCase(ADMIN_LOOKS_AFTER_IT)
                .after(asks(CHAT, FROM, TO))
                .when(asks(CHAT, FROM.plusSeconds(1), TO))
                .thenRefused(CASE_PART_ID_TAKEN);
    }

    @Test
    void no_longer_no_elsewhere_and_not_past_it() {
        var history = theCase(ADMIN_LOOKS_AFTER_IT);
        history.when(asks(CHAT, FROM, TO.plusNanos(1))).thenRefused(EVIDENCE_OUT_OF_SCOPE);
        history.when(asks(OTHER_CHAT, FROM, TO)).thenRefused(EVIDENCE_OUT_OF_SCOPE);
        history.when(asks(CHAT, POSTED_AT.plusNanos(1), TO)).thenRefused(EVIDENCE_OUT_OF_SCOPE);
        history.when(asks(CHAT, FROM, POSTED_AT)).thenRefused(EVIDENCE_OUT_OF_SCOPE);
        history.when(asks(CHAT, POSTED_AT, POSTED_AT)).thenRefused(EVIDENCE_OUT_OF_SCOPE);
        assertThat(history.when(asks(CHAT, POSTED_AT, POSTED_AT.plusNanos(1)))
                        .outcome()
                        .events())
                .hasSize(1);
    }

    @Test
    void only_who_looks_after_it_and_while_it_is_undecided() {
        theCase().when(asks(CHAT, FROM, TO)).thenRefused(CASE_OF_ANOTHER);
        theCase(ADMIN_LOOKS_AFTER_IT, DISMISSED).when(asks(CHAT, FROM, TO)).thenRefused(CASE_ALREADY_DECIDED);
        theCase(ADMIN_LOOKS_AFTER_IT, guards(ADMIN)).when(asks(CHAT, FROM, TO)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void it_says_why() {
        theCase(ADMIN_LOOKS_AFTER_IT)
                .when(new RequestEvidenceAccess(
                        ACCESS, CASE, SCHOOL, CHAT, FROM, TO, Personal.of(SCHOOL, " "), ADMIN, CaseTerms.DEFAULT, NOW))
                .thenRefused(GROUNDS_INVALID);
    }

    private static RequestEvidenceAccess asks(ChatId chat, Instant from, Instant to) {
        return new RequestEvidenceAccess(ACCESS, CASE, SCHOOL, chat, from, to, WHY, ADMIN, CaseTerms.DEFAULT, NOW);
    }
}
