package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.homeroom.application.moderation.BulkRedactionQueries.Bulk;
import org.homeroom.application.moderation.BulkRedactionQueries.Stage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody has written is to be taken out of sight, and how far it has come.
 *
 * @param answeredBy the second person, or who thought better of it; missing while it waits
 * @param through what was written until then is meant; missing before it begins
 * @param messages taken out of sight by it so far
 * @param left how many are still to be; missing where nothing is running
 * @param own whether I have asked for it
 */
@Schema(name = "BulkRedaction")
public record RedactionView(
        UUID redaction,
        UUID account,
        @Nullable Name name,
        @Nullable @JsonProperty("case") UUID theCase,
        ViolationReason reason,
        Stage state,
        UUID requestedBy,
        Instant requestedAt,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Instant through,
        int messages,
        @Nullable Long left,
        @Nullable Instant completedAt,
        boolean own) {

    static RedactionView of(Bulk one, @Nullable PersonName name, AccountId me) {
        return new RedactionView(
                one.redaction().value(),
                one.account().value(),
                Name.of(name),
                one.theCase() == null ? null : one.theCase().value(),
                one.reason(),
                one.stage(),
                one.requestedBy().value(),
                one.requestedAt(),
                one.answeredBy() == null ? null : one.answeredBy().value(),
                one.answeredAt(),
                one.through(),
                one.messages(),
                one.left(),
                one.completedAt(),
                one.requestedBy().account().equals(me));
    }
}
