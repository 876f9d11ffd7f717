package org.homeroom.rest;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks the signature of a session token once and then knows it for as long as the token is good. Whether the session
 * still counts is another question, and asked at every request: see {@link OnlyInOpenSessions}.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class RecentTokens extends JWTCallerPrincipalFactory {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final JWTCallerPrincipalFactory checking;
    private final Map<String, JWTCallerPrincipal> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JWTCallerPrincipal> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    RecentTokens(Clock clock) {
        this(clock, new DefaultJWTCallerPrincipalFactory());
    }

    RecentTokens(Clock clock, JWTCallerPrincipalFactory checking) {
        this.clock = clock;
        this.checking = checking;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo terms) throws ParseException {
        synchronized (known) {
            var found = known.get(token);
            if (found != null && clock.instant().getEpochSecond() < found.getExpirationTime()) return found;
            known.remove(token);
        }
        var checked = checking.parse(token, terms);
        synchronized (known) {
            known.put(token, checked);
        }
        return checked;
    }
}
