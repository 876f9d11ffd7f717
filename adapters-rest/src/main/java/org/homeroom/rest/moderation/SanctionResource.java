package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.sanctions.MuteParticipant;
import org.homeroom.domain.moderation.sanctions.SanctionTerms;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;

/** Measures against participants. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class SanctionResource {

    private final Desk desk;
    private final Caller caller;

    SanctionResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** @param until the first instant at which posting is allowed again */
    public record Mute(
            @NotNull UUID account,
            @NotNull ViolationReason reason,
            @NotNull Instant until) {}

    @PUT
    @Path("/schools/{school}/chats/{chat}/mutes/{sanction}")
    @Operation(operationId = "muteParticipant", summary = "Take the right to post in this chat until an instant")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> mute(UUID school, UUID chat, UUID sanction, @Valid @NotNull Mute mute) {
        var me = caller.account();
        return desk.ask(
                me,
                new MuteParticipant(
                        new SanctionId(sanction),
                        new AccountId(mute.account()),
                        new ChatId(chat),
                        new SchoolId(school),
                        mute.reason(),
                        mute.until(),
                        me,
                        SanctionTerms.DEFAULT,
                        desk.now()));
    }
}
