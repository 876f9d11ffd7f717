package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.FactorKind;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorCodeIssued;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorEnabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorFailed;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorOffered;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorPassed;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;

/** Mia's sessions and her second factor. */
final class Sessions {

    static final SessionTerms TERMS = SessionTerms.DEFAULT;
    static final SessionId PHONE_SESSION = new SessionId(new UUID(20, 1));
    static final SessionId DESK_SESSION = new SessionId(new UUID(20, 2));
    static final FactorId FACTOR = new FactorId(new UUID(21, 1));
    static final AttemptId ATTEMPT = new AttemptId(new UUID(22, 1));
    static final Digest RIGHT = new Digest("right");
    static final Instant STEP = NOW.minusSeconds(10);

    static final SessionOpened ON_THE_PHONE = new SessionOpened(PHONE_SESSION, MIA, EARLIER);
    static final SessionOpened AT_THE_DESK = new SessionOpened(DESK_SESSION, MIA, EARLIER);
    static final SessionTerminated PHONE_ENDED = new SessionTerminated(PHONE_SESSION, MIA, EARLIER);
    static final SecondFactorOffered OFFERED = new SecondFactorOffered(
            FACTOR, MIA, FactorKind.AUTHENTICATOR, Personal.of(MIA, "GEZDGNBVGY3TQOJQ"), EARLIER);
    static final SecondFactorOffered BY_PHONE = new SecondFactorOffered(FACTOR, MIA, FactorKind.PHONE, null, EARLIER);
    static final SecondFactorEnabled ENABLED = new SecondFactorEnabled(FACTOR, MIA, EARLIER);
    static final SecondFactorFailed FAILED = new SecondFactorFailed(MIA, FACTOR, NOW);
    static final SecondFactorCodeIssued SENT =
            new SecondFactorCodeIssued(ATTEMPT, MIA, FACTOR, RIGHT, NOW.plus(Duration.ofMinutes(10)), NOW);

    static SecondFactorPassed passed(SessionId session, Instant codeOf) {
        return new SecondFactorPassed(MIA, FACTOR, session, codeOf, NOW);
    }

    static Proof shown(Instant step) {
        return new Proof.Shown(step);
    }

    static Proof wrong() {
        return new Proof.Shown(null);
    }

    private Sessions() {}
}
