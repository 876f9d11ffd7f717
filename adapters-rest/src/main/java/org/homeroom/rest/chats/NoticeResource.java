package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.chats.NoticeQueries;
import org.homeroom.domain.chats.facts.Notification;
import org.homeroom.domain.chats.facts.QuietHours;
import org.homeroom.domain.chats.notices.ClearQuietHours;
import org.homeroom.domain.chats.notices.MuteChat;
import org.homeroom.domain.chats.notices.SetQuietHours;
import org.homeroom.domain.chats.notices.SetSchoolQuietHours;
import org.homeroom.domain.chats.notices.UnmuteChat;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** When I hear of messages. They arrive all the same. */
@Path("/v1")
@Authenticated
@Tag(name = "Notifications")
public class NoticeResource {

    private static final String PLAN = "notification-plan";

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final NoticeQueries notices;

    NoticeResource(Desk desk, Caller caller, Cursor cursors, NoticeQueries notices) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.notices = notices;
    }

    /**
     * @param days on which the hours begin
     * @param from the first minute; where it is not before {@code to}, the hours go over midnight
     * @param to the first minute at which it is over
     */
    public record Hours(
            @NotNull @Size(max = 7) List<@NotNull DayOfWeek> days,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @NotNull ZoneId zone) {

        QuietHours quiet() {
            return new QuietHours(days, from, to, zone);
        }
    }

    /** @param hours missing where I have set none */
    public record Mine(@Nullable Hours hours) {}

    /** @param until missing for until I say otherwise */
    public record Silence(@Nullable Instant until) {}

    public enum When {
        NOW,
        LATER,
        NEVER
    }

    /** @param at missing unless it is later */
    public record Planned(
            UUID message,
            UUID chat,
            Instant postedAt,
            When when,
            @Nullable Instant at) {}

    /**
     * Newest first.
     *
     * @param next to be given as {@code cursor} for older ones; missing at the end
     */
    public record Plan(List<Planned> planned, @Nullable String next) {}

    @GET
    @Path("/me/quiet-hours")
    @Operation(operationId = "getQuietHours", summary = "When I want to be left in peace")
    @APIResponseSchema(value = Mine.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> mine() {
        return Uni.createFrom()
                .completionStage(() -> notices.quietHours(caller.account()))
                .map(found -> Response.ok(
                                new Mine(found.map(one -> new Hours(one.days(), one.from(), one.to(), one.zone()))
                                        .orElse(null)))
                        .build());
    }

    @PUT
    @Path("/me/quiet-hours")
    @Operation(operationId = "setQuietHours", summary = "Say when I want to be left in peace")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> set(@Valid @NotNull Hours hours) {
        var me = caller.account();
        return desk.ask(me, new SetQuietHours(me, hours.quiet(), desk.now()));
    }

    @DELETE
    @Path("/me/quiet-hours")
    @Operation(operationId = "clearQuietHours", summary = "Go by what my school has set again")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> clear() {
        var me = caller.account();
        return desk.ask(me, new ClearQuietHours(me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/quiet-hours")
    @Operation(
            operationId = "setSchoolQuietHours",
            summary = "Say when the people of the school are left in peace who have said nothing of their own")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> setForSchool(UUID school, @Valid @NotNull Hours hours) {
        var me = caller.account();
        return desk.ask(me, new SetSchoolQuietHours(new SchoolId(school), hours.quiet(), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/quiet-hours")
    @Operation(operationId = "clearSchoolQuietHours", summary = "Set no quiet hours for the school any more")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> clearForSchool(UUID school) {
        var me = caller.account();
        return desk.ask(me, new SetSchoolQuietHours(new SchoolId(school), null, me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/silence")
    @Operation(operationId = "muteChat", summary = "Stay in a chat and hear nothing of it")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> mute(UUID school, UUID chat, @Valid @NotNull Silence silence) {
        var me = caller.account();
        return desk.ask(me, new MuteChat(new ChatId(chat), new SchoolId(school), me, silence.until(), desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/silence")
    @Operation(operationId = "unmuteChat", summary = "Hear of a chat again")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> unmute(UUID school, UUID chat) {
        var me = caller.account();
        return desk.ask(me, new UnmuteChat(new ChatId(chat), me, desk.now()));
    }

    @GET
    @Path("/me/notification-plan")
    @Operation(
            operationId = "getNotificationPlan",
            summary = "When I hear of the messages of others, newest first",
            description = "By what I and my schools have set at present.")
    @APIResponseSchema(value = Plan.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> plan(@RestQuery @Nullable String cursor, @RestQuery @DefaultValue("50") Limit limit) {
        var me = caller.account();
        var name = PLAN + "/" + me.value();
        var before = cursor == null ? OptionalLong.of(Long.MAX_VALUE) : cursors.read(name, cursor);
        if (before.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("cursor", "the next of an earlier page of this list")
                            .toResponse());
        return Uni.createFrom()
                .completionStage(() -> notices.plan(me, before.getAsLong(), limit.value() + 1))
                .map(found -> {
                    var shown = found.subList(0, Math.min(limit.value(), found.size()));
                    var next = found.size() > limit.value()
                            ? cursors.write(name, shown.getLast().position())
                            : null;
                    return Response.ok(new Plan(
                                    shown.stream().map(NoticeResource::view).toList(), next))
                            .build();
                });
    }

    private static Planned view(NoticeQueries.Planned one) {
        return switch (one.notification()) {
            case Notification.Now now -> view(one, When.NOW, null);
            case Notification.Later(var at) -> view(one, When.LATER, at);
            case Notification.Never never -> view(one, When.NEVER, null);
        };
    }

    private static Planned view(NoticeQueries.Planned one, When when, @Nullable Instant at) {
        return new Planned(one.message().value(), one.chat().value(), one.postedAt(), when, at);
    }
}
