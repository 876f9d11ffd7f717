package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Homeroom;
import org.homeroom.application.chats.ScannerUnavailable;
import org.homeroom.application.chats.Uploads;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.files.OpenFile;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** Files that people hand in, for a chat or for themselves until they publish them. */
@Path("/v1")
@Authenticated
@Tag(name = "Chats")
public class FileResource {

    private static final String ANYTHING = "*/*";

    private final Desk desk;
    private final Caller caller;
    private final Homeroom homeroom;
    private final Uploads uploads;
    private final Download download;

    FileResource(Desk desk, Caller caller, Homeroom homeroom, Uploads uploads, Download download) {
        this.desk = desk;
        this.caller = caller;
        this.homeroom = homeroom;
        this.uploads = uploads;
        this.download = download;
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/files/{file}")
    @Consumes(ANYTHING)
    @Blocking
    @Operation(
            operationId = "uploadChatFile",
            summary = "Hand a file in for a chat, under an id of my own making",
            description = "Its name stands in Content-Disposition. What it is, its bytes say; a Content-Type that says"
                    + " something else is refused. Repeating it changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Response uploadForChat(UUID school, UUID chat, UUID file, @Context HttpHeaders headers, InputStream bytes) {
        return upload(school, new ChatId(chat), file, headers, bytes);
    }

    @PUT
    @Path("/schools/{school}/files/{file}")
    @Consumes(ANYTHING)
    @Blocking
    @Operation(
            operationId = "uploadFile",
            summary = "Hand a file in that nobody but me can read, until I publish it",
            description = "Like one for a chat.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Response upload(UUID school, UUID file, @Context HttpHeaders headers, InputStream bytes) throws IOException {
        return upload(school, null, file, headers, bytes);
    }

    private Response upload(UUID school, @Nullable ChatId chat, UUID file, HttpHeaders headers, InputStream bytes) {
        var name = FileName.of(headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION));
        if (name.isEmpty())
            return Problem.malformed(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''…, percent-encoded")
                    .toResponse();
        var offer = new Uploads.Offer(
                new FileId(file),
                chat,
                new SchoolId(school),
                caller.account(),
                name.get(),
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                headers.getLength());
        try {
            var answer = uploads.receive(offer, bytes);
            return answer.outcome() instanceof Outcome.Refused refused
                    ? Problem.of(refused.reason()).toResponse()
                    : Response.status(201)
                            .header(Desk.POSITION, answer.position())
                            .build();
        } catch (ScannerUnavailable e) {
            return Problem.of(503, "SCANNER_UNAVAILABLE", "Nobody can look through the file now; try again")
                    .toResponse();
        } catch (IOException e) {
            return Download.storeUnavailable(e);
        }
    }

    @GET
    @Path("/schools/{school}/files/{file}")
    @Produces(ANYTHING)
    @Blocking
    @Operation(
            operationId = "downloadFile",
            summary = "Read a file, if I may read the chat for which it is",
            description = "With Range and If-Range it goes on where it has stopped.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The part that was asked for")
    public Response read(UUID school, UUID file, @Context HttpHeaders headers) {
        var id = new FileId(file);
        var in = new SchoolId(school);
        var answer = homeroom.consider(new OpenFile(id, in, caller.account(), desk.now()))
                .toCompletableFuture()
                .join();
        return answer instanceof Outcome.Refused refused
                ? Problem.of(refused.reason()).toResponse()
                : download.send(id, in, Download.Wanted.of(headers));
    }
}
