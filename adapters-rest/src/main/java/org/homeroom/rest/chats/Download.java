package org.homeroom.rest.chats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeroom.application.History;
import org.homeroom.application.chats.FileStore;
import org.homeroom.application.chats.StoredFile;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.OwnedFile;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the bytes of a file, from where the client has stopped if it says so. Whether the client may read it is asked before.
 * Source: RFC 9110, chapters 13 and 14.
 */
@ApplicationScoped
class Download {

    private static final Logger LOG = Logger.getLogger(Download.class);
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private final History history;
    private final FileStore store;

    Download(History history, FileStore store) {
        this.history = history;
        this.store = store;
    }

    /** What the client knows already. */
    record Wanted(
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch) {

        static Wanted of(HttpHeaders headers) {
            return new Wanted(
                    headers.getHeaderString("Range"),
                    headers.getHeaderString("If-Range"),
                    headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        }
    }

    private record Part(long from, long to) {}

    /** Waits for the store. */
    Response send(FileId file, SchoolId school, Wanted wanted) {
        var uploaded = history.stateOf(OwnedFile.of(file, school))
                .toCompletableFuture()
                .join()
                .uploaded();
        try {
            return uploaded == null ? gone() : send(uploaded, wanted);
        } catch (IOException e) {
            return storeUnavailable(e);
        }
    }

    private Response send(FileUploaded file, Wanted wanted) throws IOException {
        var tag = '"' + file.digest().value() + '"';
        if (tag.equals(wanted.ifNoneMatch()))
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        var asked = wanted.ifRange() == null || wanted.ifRange().equals(tag)
                ? part(wanted.range(), file.size())
                : Optional.<Part>empty();
        if (asked.filter(part -> part.from() >= part.to()).isPresent()) return beyond(file);
        var part = asked.orElseGet(() -> new Part(0, file.size()));
        return store.read(new StoredFile(file.file(), file.digest()), part.from(), part.to())
                .map(bytes -> answer(file, part, asked.isPresent(), bytes)
                        .header(HttpHeaders.ETAG, tag)
                        .build())
                .orElseGet(Download::gone);
    }

    /** Neither the log nor the answer says more: a message may hold a path. */
    static Response storeUnavailable(IOException failure) {
        LOG.warnf("The store of files fails: %s", failure.getClass().getName());
        return Problem.of(503, "FILE_STORE_UNAVAILABLE", "The store of files cannot be reached; try again")
                .toResponse();
    }

    /** Always as something to be saved: no browser shows it as a page of this service. */
    private static Response.ResponseBuilder answer(FileUploaded file, Part part, boolean partial, InputStream bytes) {
        var answer = Response.status(partial ? 206 : 200)
                .entity(bytes)
                .type(file.type().registered())
                .header(HttpHeaders.CONTENT_LENGTH, part.to() - part.from())
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment" + named(file.name().orNull()));
        return partial
                ? answer.header("Content-Range", "bytes " + part.from() + "-" + (part.to() - 1) + "/" + file.size())
                : answer;
    }

    private static String named(@Nullable String name) {
        return name == null
                ? ""
                : "; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Response beyond(FileUploaded file) {
        return Response.fromResponse(Problem.of(416, "RANGE_NOT_SATISFIABLE", "The file ends before that")
                        .toResponse())
                .header("Content-Range", "bytes */" + file.size())
                .build();
    }

    /** Empty where the whole is sent: nothing was asked, or more than one part. Behind the end it has no bytes. */
    private static Optional<Part> part(@Nullable String range, long size) {
        if (range == null) return Optional.empty();
        var found = RANGE.matcher(range.strip());
        if (!found.matches()) return Optional.empty();
        var first = found.group(1);
        var last = found.group(2);
        if (first.isEmpty() && last.isEmpty()) return Optional.empty();
        if (first.isEmpty()) return Optional.of(new Part(Math.max(0, size - Long.parseLong(last)), size));
        var from = Long.parseLong(first);
        if (!last.isEmpty() && Long.parseLong(last) < from) return Optional.empty();
        var to = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return Optional.of(new Part(from, Math.max(from, to)));
    }

    private static Response gone() {
        return Problem.of(GeneralRefusal.NOT_FOUND).toResponse();
    }
}
