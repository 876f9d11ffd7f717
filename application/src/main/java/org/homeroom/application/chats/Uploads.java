package org.homeroom.application.chats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.files.FileRefusal;
import org.homeroom.domain.chats.files.FileTerms;
import org.homeroom.domain.chats.files.OfferFile;
import org.homeroom.domain.chats.files.UploadFile;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in: first it is asked whether they may come, then the bytes are received, looked at and kept, and then it goes
 * on record. What is kept and never comes on record is thrown away later. Source: CHT-12, decision 0080.
 */
public final class Uploads {

    private static final int BUFFER = 64 * 1024;
    private static final String ANYTHING = "application/octet-stream";

    private final Homeroom homeroom;
    private final FileStore store;
    private final FileTypes types;
    private final VirusScanner scanner;
    private final FileTerms terms;
    private final Clock clock;

    public Uploads(
            Homeroom homeroom, FileStore store, FileTypes types, VirusScanner scanner, FileTerms terms, Clock clock) {
        this.homeroom = homeroom;
        this.store = store;
        this.types = types;
        this.scanner = scanner;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What somebody says of a file.
     *
     * @param chat for whose readers it is; null for nobody but the owner
     * @param type null where nothing is said of it
     * @param size negative where nothing is said of it
     */
    public record Offer(
            FileId file,
            @Nullable ChatId chat,
            SchoolId school,
            AccountId account,
            String name,
            @Nullable String type,
            long size) {}

    private record Received(long size, Digest digest) {}

    /** Waits for the bytes, and for the store. */
    public Answer receive(Offer offer, InputStream bytes) throws IOException {
        var wanted = new OfferFile(offer.file(), offer.chat(), offer.school(), offer.account(), clock.instant());
        if (joined(homeroom.consider(wanted)) instanceof Outcome.Refused refused) return new Answer(refused, 0);
        if (offer.size() > terms.largest()) return refused(FileRefusal.FILE_TOO_LARGE);
        var spool = store.spool();
        try {
            return receive(offer, bytes, spool);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private Answer receive(Offer offer, InputStream bytes, Path spool) throws IOException {
        var received = received(bytes, spool);
        if (received.size() > terms.largest()) return refused(FileRefusal.FILE_TOO_LARGE);
        if (received.size() == 0) return refused(FileRefusal.FILE_EMPTY);
        var type = types.of(spool);
        if (type.isEmpty()
                || !terms.allowed().contains(type.get())
                || lies(offer.type(), type.get().registered())) return refused(FileRefusal.FILE_TYPE_NOT_ALLOWED);
        if (scanner.findsHarm(spool)) return refused(FileRefusal.FILE_HARMFUL);
        store.keep(new StoredFile(offer.file(), received.digest()), spool);
        return joined(homeroom.ask(
                new UploadFile(
                        offer.file(),
                        offer.chat(),
                        offer.school(),
                        offer.account(),
                        type.get(),
                        received.size(),
                        received.digest(),
                        Personal.of(offer.account(), offer.name()),
                        terms,
                        clock.instant()),
                Provenance.by(offer.account())));
    }

    /** No more than one buffer beyond what is allowed is ever written. */
    private Received received(InputStream bytes, Path spool) throws IOException {
        var size = 0L;
        var digest = sha256();
        try (var in = new DigestInputStream(bytes, digest);
                var out = Files.newOutputStream(spool)) {
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0 && size <= terms.largest(); read = in.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return new Received(size, new Digest(HexFormat.of().formatHex(digest.digest())));
    }

    private static boolean lies(@Nullable String said, String registered) {
        if (said == null) return false;
        var plain = said.split(";", 2)[0].strip();
        return !plain.equalsIgnoreCase(ANYTHING) && !plain.equalsIgnoreCase(registered);
    }

    private static Answer refused(Refusal reason) {
        return new Answer(Outcome.refuse(reason), 0);
    }

    private static <T> T joined(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
