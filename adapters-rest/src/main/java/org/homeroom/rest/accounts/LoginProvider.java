package org.homeroom.rest.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * An outside OpenID Connect provider, if one is configured. Of what its ID tokens say about a person only a keyed hash of
 * issuer and subject is ever taken. Source: ACC-16, OpenID Connect Core 1.0 §3.1.3.7.
 */
@ApplicationScoped
class LoginProvider {

    private static final Logger LOG = Logger.getLogger(LoginProvider.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OLDEST_SECONDS = 300;
    private static final int SKEW_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<URI> issuer;
    private final Optional<String> client;
    private final KeyedHashes hashes;
    private volatile @Nullable JwtConsumer consumer;

    LoginProvider(
            @ConfigProperty(name = "homeroom.login-provider.issuer") Optional<URI> issuer,
            @ConfigProperty(name = "homeroom.login-provider.client-id") Optional<String> client,
            KeyedHashes hashes) {
        if (issuer.isPresent() && client.isEmpty())
            throw new IllegalStateException("homeroom.login-provider.client-id is not set");
        this.issuer = issuer;
        this.client = client;
        this.hashes = hashes;
    }

    /** Who the token is about; empty where the provider does not vouch for it, whatever the reason. */
    Uni<Optional<LoginHash>> whoIs(String idToken) {
        return Uni.createFrom()
                .item(() -> issuer.flatMap(known -> read(known, idToken)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Optional<LoginHash> read(URI issuer, String idToken) {
        try {
            var claims = consumer(issuer).processToClaims(idToken);
            return Optional.of(hashes.login(issuer.toString(), claims.getSubject()));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("The login provider cannot be reached: %s", e.getClass().getName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private JwtConsumer consumer(URI issuer) throws IOException, InterruptedException {
        var known = consumer;
        if (known != null) return known;
        var made = new JwtConsumerBuilder()
                .setExpectedIssuer(issuer.toString())
                .setExpectedAudience(client.orElseThrow())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(SKEW_SECONDS, OLDEST_SECONDS)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(keys(issuer))))
                .build();
        consumer = made;
        return made;
    }

    /** Where the provider says that its keys are. Source: OpenID Connect Discovery 1.0 §4. */
    private static String keys(URI issuer) throws IOException, InterruptedException {
        var address = URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            var described = JSON.readTree(answer.body());
            if (answer.statusCode() != 200
                    || !issuer.toString().equals(described.path("issuer").asText()))
                throw new IOException("not the description of this issuer");
            return described.path("jwks_uri").asText();
        }
    }
}
