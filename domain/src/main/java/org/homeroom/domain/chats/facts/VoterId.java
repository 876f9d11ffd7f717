package org.homeroom.domain.chats.facts;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;

/**
 * Somebody who votes in one anonymous poll: a hash of the account under the key of the poll, nested like an HMAC. The same person always has the
 * same one there, so that nobody votes twice; once the key is destroyed, nobody can tell whose it was. Source: CHT-15, S-31.
 */
public record VoterId(String value) implements Id {

    /** @param ballotKey of the poll, random and long */
    public static VoterId of(AccountId account, String ballotKey) {
        var inner = hash(ballotKey + "/" + account.value());
        return new VoterId(hash(ballotKey + "/" + inner).toString());
    }

    private static UUID hash(String text) {
        var bytes = new byte[text.length()];
        for (var i = 0; i < bytes.length; i++) bytes[i] = (byte) text.charAt(i);
        return UUID.nameUUIDFromBytes(bytes);
    }

    @Override
    public String kind() {
        return "voter";
    }
}
