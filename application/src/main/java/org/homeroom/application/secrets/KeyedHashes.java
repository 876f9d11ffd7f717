package org.homeroom.application.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.EmailHash;
import org.homeroom.domain.accounts.facts.JournalSubject;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.chats.facts.ChatInvitationId;
import org.homeroom.domain.chats.facts.PairId;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.Snapshot;

/**
 * Names things that must be found again without being known. The same key and text give the same hash for ever; without
 * the key nobody can try out texts. HMAC-SHA-256, cut to 192 bits, in base64url.
 */
public final class KeyedHashes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 24;
    private static final int WORD = 16;

    private final SecretKeySpec key;

    /** @param key at least 32 bytes; losing or changing it loses every account's number */
    public KeyedHashes(byte[] key) {
        if (key.length < 32) throw new IllegalArgumentException("The key for hashes needs at least 32 bytes");
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param e164 for example {@code +79001234567} */
    public PhoneHash phone(String e164) {
        return new PhoneHash(hash("phone", e164));
    }

    /** @param address in its normal form, for example {@code mia@school.example} */
    public EmailHash email(String address) {
        return new EmailHash(hash("email", address));
    }

    /** @param id what the school's own system calls the person */
    public RosterId roster(SchoolId school, String id) {
        return new RosterId(hash("roster", school.value() + "/" + id));
    }

    /** @param id what the electronic journal calls the person */
    public JournalSubject journal(String source, String id) {
        return new JournalSubject(hash("journal", source.length() + "/" + source + "/" + id));
    }

    /** A UUID that follows from what the school's own system calls a thing, for example its class. */
    public UUID rosterUuid(SchoolId school, String kind, String id) {
        return UUID.nameUUIDFromBytes(
                hash("roster-" + kind, school.value() + "/" + id).getBytes(StandardCharsets.UTF_8));
    }

    public InvitationId invitation(String code) {
        return new InvitationId(hash("invitation", Codes.normal(code)));
    }

    public ChatInvitationId chatInvitation(String code) {
        return new ChatInvitationId(hash("chat-invitation", Codes.normal(code)));
    }

    /** Two people of one school, in whatever order they are named. */
    public PairId pair(SchoolId school, AccountId one, AccountId other) {
        var ordered = one.value().compareTo(other.value()) < 0
                ? one.value() + "/" + other.value()
                : other.value() + "/" + one.value();
        return new PairId(hash("pair", school.value() + "/" + ordered));
    }

    public LinkTokenId linkToken(String code) {
        return new LinkTokenId(hash("token", Codes.normal(code)));
    }

    /** The attempt is the salt: the same code for another attempt has another digest. */
    public Digest code(AttemptId attempt, String code) {
        return new Digest(hash("code", attempt.value() + "/" + code.strip()));
    }

    /** @param issuer of the provider that vouches, and what it calls the person; neither can be read from the hash */
    public LoginHash login(String issuer, String subject) {
        return new LoginHash(hash("login", issuer.length() + "/" + issuer + subject));
    }

    public Digest refreshToken(SessionId session, String secret) {
        return new Digest(hash("refresh-token", session.value() + "/" + secret));
    }

    /** By which a word is found in the messages of one chat, and in no other. */
    public String word(ChatId chat, String stem) {
        return hash("word", chat.value() + "/" + stem).substring(0, WORD);
    }

    /** The report is the salt: the same message in another report has another digest. Source: O3. */
    public Digest snapshot(ReportId report, Snapshot snapshot) {
        var text = new StringBuilder().append(report.value());
        snapshot.versions()
                .forEach(said -> measured(measured(text, said.text()), said.at().toString()));
        text.append('|');
        snapshot.files().forEach(file -> measured(text, file.toString()));
        return new Digest(
                hash("snapshot", measured(text.append('|'), snapshot.sticker()).toString()));
    }

    /** With its length before it, so that nothing can be moved from one part to the next. */
    private static StringBuilder measured(StringBuilder text, String part) {
        return text.append('/').append(part.length()).append('/').append(part);
    }

    /** Proves that this text was written here. 24 bytes. */
    public byte[] signature(String what, String text) {
        return mac(what, text);
    }

    private String hash(String what, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(what, text));
    }

    private byte[] mac(String what, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(what.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
