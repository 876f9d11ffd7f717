package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.homeroom.application.moderation.Sanctioned;
import org.homeroom.application.moderation.Sanctioned.Phase;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/**
 * A measure against somebody. What the clock says about it is said for the instant of the answer. Source: O5.
 *
 * @param chat in which it holds; missing for the whole school
 * @param other with whom the person may not talk alone; missing for measures of another kind
 * @param theCase whose decision it carries out; missing for none
 * @param fromList whether it comes from a list of another school
 * @param until the first instant at which it no longer holds
 * @param liftedAt missing where nobody has ended it before its time, like {@code liftReason}
 */
@Schema(name = "MeasureTaken")
public record MeasureView(
        UUID sanction,
        UUID school,
        SanctionKind kind,
        UUID account,
        @Nullable Name name,
        @Nullable UUID chat,
        @Nullable UUID other,
        @Nullable @JsonProperty("case") UUID theCase,
        boolean fromList,
        ViolationReason reason,
        Instant from,
        Instant until,
        Phase state,
        @Nullable Instant liftedAt,
        @Nullable LiftReason liftReason) {

    static MeasureView of(Sanctioned one, @Nullable PersonName name, Instant now) {
        return new MeasureView(
                one.sanction().value(),
                one.school().value(),
                one.kind(),
                one.account().value(),
                Name.of(name),
                one.chat() == null ? null : one.chat().value(),
                one.other(),
                one.theCase() == null ? null : one.theCase().value(),
                one.fromList(),
                one.reason(),
                one.from(),
                one.until(),
                one.phase(now),
                one.liftedAt(),
                one.liftReason());
    }
}
