package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentTokensTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final JWTAuthContextInfo TERMS = new JWTAuthContextInfo();

    private final List<String> checked = new ArrayList<>();
    private Instant now = NOW;
    private final RecentTokens tokens = new RecentTokens(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            new JWTCallerPrincipalFactory() {
                @Override
                public JWTCallerPrincipal parse(String token, JWTAuthContextInfo terms) throws ParseException {
                    checked.add(token);
                    if (!token.startsWith("good") || now.isAfter(NOW.plusSeconds(60)))
                        throw new ParseException("not good");
                    var claims = new JwtClaims();
                    claims.setExpirationTime(
                            NumericDate.fromSeconds(NOW.plusSeconds(60).getEpochSecond()));
                    return new DefaultJWTCallerPrincipal(token, "JWT", claims);
                }
            });

    @Test
    void a_signature_is_checked_once() throws ParseException {
        assertThat(tokens.parse("good-1", TERMS)).isSameAs(tokens.parse("good-1", TERMS));
        assertThat(tokens.parse("good-2", TERMS)).isNotSameAs(tokens.parse("good-1", TERMS));
        assertThat(checked).containsExactly("good-1", "good-2");
    }

    @Test
    void a_known_token_is_refused_once_it_has_expired() throws ParseException {
        tokens.parse("good-1", TERMS);
        now = NOW.plusSeconds(61);
        assertThatThrownBy(() -> tokens.parse("good-1", TERMS)).isInstanceOf(ParseException.class);
    }

    @Test
    void what_was_refused_is_checked_every_time() {
        for (var time = 0; time < 2; time++)
            assertThatThrownBy(() -> tokens.parse("forged", TERMS)).isInstanceOf(ParseException.class);
        assertThat(checked).hasSize(2);
    }
}
