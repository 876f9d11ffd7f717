package org.homeroom.domain.consent;

import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;

/** Whoever speaks for a new pupil is asked to agree. Source: P-02, CON-05. */
public final class WhenPupilEnrolledThenRequestConsent implements Reaction<PupilEnrolled> {

    @Override
    public Class<PupilEnrolled> when() {
        return PupilEnrolled.class;
    }

    @Override
    public Command<?> then(PupilEnrolled event) {
        return new RequestConsent(event.pupil().asChild(), event.school(), ConsentPurpose.CHAT, null, event.at());
    }
}
