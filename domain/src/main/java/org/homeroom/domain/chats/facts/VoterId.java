package org.homeroom.domain.chats.facts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;

/**
 * Somebody who votes in one anonymous poll: a hash of the account under the key of the poll. The same person always has the
 * same one there, so that nobody votes twice; once the key is destroyed, nobody can tell whose it was. Source: CHT-15, S-31.
 */
public record VoterId(String value) implements Id {

    private static final String ALGORITHM = "HmacSHA256";

    /** @param ballotKey of the poll, in whatever form it was kept */
    public static VoterId of(AccountId account, String ballotKey) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(ballotKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var hash = mac.doFinal(account.value().toString().getBytes(StandardCharsets.UTF_8));
            return new VoterId(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String kind() {
        return "voter";
    }
}
