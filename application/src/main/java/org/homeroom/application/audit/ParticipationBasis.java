package org.homeroom.application.audit;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.memberships.facts.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * Answer to Q-02: on what consent this child took part in this chat at that instant.
 *
 * @param tookPart whether the child could take part at all
 * @param rule the row of the decision table that was decisive
 * @param consent null where there was none
 */
public record ParticipationBasis(
        ChatId chat,
        ChildId child,
        Instant at,
        boolean tookPart,
        int rule,
        @Nullable Consent consent,
        List<Evidence> evidence) {

    /**
     * @param guardian who gave it; null where the child did alone
     * @param capacity by what right the guardian speaks for the child
     * @param verifiedBy how the school knew
     * @param assurance 1 (weak) to 4
     */
    public record Consent(
            ConsentId id,
            ConsentPurpose purpose,
            Instant grantedAt,
            @Nullable GuardianId guardian,
            @Nullable LinkId link,
            @Nullable GuardianKind capacity,
            @Nullable VerificationMethod verifiedBy,
            @Nullable Integer assurance) {}
}
