package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.sanctions.ImposeSanction;
import org.homeroom.domain.moderation.sanctions.LiftSanction;
import org.homeroom.domain.moderation.sanctions.MuteParticipant;
import org.homeroom.domain.moderation.sanctions.SanctionTerms;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param chat missing for the whole school
     * @param other with whom the person may not talk alone; for a CONTACT_BLOCK and for nothing else
     * @param theCase whose decision it carries out
     * @param from missing for at once
     * @param until the first instant at which it no longer holds
     */
    public record Measure(
            @NotNull SanctionKind kind,
            @NotNull UUID account,
            @Nullable UUID chat,
            @Nullable UUID other,
            @NotNull @JsonProperty("case") UUID theCase,
            @Nullable Instant from,
            @NotNull Instant until) {}

    @PUT
    @Path("/schools/{school}/sanctions/{sanction}")
    @Operation(
            operationId = "imposeSanction",
            summary = "Carry out a decision about a case, for a time",
            description = "The reason is that of the decision.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> impose(UUID school, UUID sanction, @Valid @NotNull Measure measure) {
        var me = caller.account();
        return desk.ask(
                me,
                new ImposeSanction(
                        new SanctionId(sanction),
                        measure.kind(),
                        new AccountId(measure.account()),
                        new SchoolId(school),
                        measure.chat() == null ? null : new ChatId(measure.chat()),
                        measure.other(),
                        new CaseId(measure.theCase()),
                        measure.from(),
                        measure.until(),
                        me,
                        SanctionTerms.DEFAULT,
                        desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/sanctions/{sanction}")
    @Operation(operationId = "liftSanction", summary = "End a measure before its time")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> lift(UUID school, UUID sanction) {
        var me = caller.account();
        return desk.ask(me, new LiftSanction(new SanctionId(sanction), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/mutes/{sanction}")
    @Operation(
            operationId = "muteParticipant",
            summary = "Take the right to post in this chat until an instant",
            description = "For acting at once: three days at most. For longer there must be a decision about a case.")
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
