package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.memberships.SchoolStructure;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.YearId;
import org.homeroom.domain.memberships.structure.ArchiveClass;
import org.homeroom.domain.memberships.structure.AssignHomeroomTeacher;
import org.homeroom.domain.memberships.structure.AssignSubjectTeacher;
import org.homeroom.domain.memberships.structure.CreateClass;
import org.homeroom.domain.memberships.structure.OpenAcademicYear;
import org.homeroom.domain.memberships.structure.RelieveHomeroomTeacher;
import org.homeroom.domain.memberships.structure.RelieveSubjectTeacher;
import org.homeroom.domain.memberships.structure.RenameClass;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** The years and classes of a school. */
@Path("/v1")
@Authenticated
@Tag(name = "Schools")
public class StructureResource {

    private final Desk desk;
    private final Caller caller;
    private final Members members;
    private final SchoolStructure structure;

    StructureResource(Desk desk, Caller caller, Members members, SchoolStructure structure) {
        this.desk = desk;
        this.caller = caller;
        this.members = members;
        this.structure = structure;
    }

    /** @param title for example 2026/27 */
    public record NewYear(
            @NotBlank @Size(max = 50) String title,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}

    /**
     * @param parallel 1 to 12
     * @param letter of a home class, for example А
     * @param title of a group that is taught one subject; instead of a letter
     */
    public record Name(
            @Nullable Integer parallel,
            @Nullable @Size(max = 50) String letter,
            @Nullable @Size(max = 200) String title) {

        ClassName name() {
            if (title != null) return ClassName.ofGroup(parallel, title);
            return ClassName.of(parallel == null ? 0 : parallel, letter == null ? "" : letter);
        }
    }

    public record NewClass(
            @NotNull UUID year,
            @Nullable Integer parallel,
            @Nullable @Size(max = 50) String letter,
            @Nullable @Size(max = 200) String title) {}

    public record AcademicYear(UUID id, String title, LocalDate firstDay, LocalDate lastDay, List<OneClass> classes) {}

    /** @param promotedFrom the classes that have gone into it when a year was over */
    public record OneClass(
            UUID id,
            ClassKind kind,
            @Nullable Integer parallel,
            String title,
            boolean archived,
            @Nullable UUID homeroomTeacher,
            List<UUID> subjectTeachers,
            List<UUID> promotedFrom) {}

    @GET
    @Path("/schools/{school}/structure")
    @Operation(operationId = "getSchoolStructure", summary = "The years of the school and their classes")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AcademicYear.class)))
    public Uni<Response> structure(UUID school) {
        var id = new SchoolId(school);
        return members.only(
                caller.account(),
                id,
                relation -> Uni.createFrom()
                        .completionStage(() -> structure.of(id))
                        .map(years -> Response.ok(years.stream()
                                        .map(StructureResource::view)
                                        .toList())
                                .build()));
    }

    @PUT
    @Path("/schools/{school}/years/{year}")
    @Operation(operationId = "openAcademicYear", summary = "The school begins to plan a year")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> open(UUID school, UUID year, @Valid @NotNull NewYear wanted) {
        var me = caller.account();
        return desk.ask(
                me,
                new OpenAcademicYear(
                        new YearId(year),
                        new SchoolId(school),
                        wanted.title(),
                        wanted.firstDay(),
                        wanted.lastDay(),
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/classes/{theClass}")
    @Operation(operationId = "createClass", summary = "A home class, or a group that is taught one subject")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> create(UUID school, UUID theClass, @Valid @NotNull NewClass wanted) {
        var me = caller.account();
        return desk.ask(
                me,
                new CreateClass(
                        new ClassId(theClass),
                        new SchoolId(school),
                        new YearId(wanted.year()),
                        new Name(wanted.parallel(), wanted.letter(), wanted.title()).name(),
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/classes/{theClass}/name")
    @Operation(operationId = "renameClass", summary = "The class is called something else")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> rename(UUID school, UUID theClass, @Valid @NotNull Name wanted) {
        var me = caller.account();
        var schoolId = new SchoolId(school);
        var classId = new ClassId(theClass);
        return Uni.createFrom()
                .completionStage(() -> structure.theClass(classId, schoolId))
                .flatMap(known -> known.created() == null
                        ? Members.refused(GeneralRefusal.NOT_FOUND)
                        : desk.ask(
                                me,
                                new RenameClass(
                                        classId, schoolId, known.created().year(), wanted.name(), me, desk.now())));
    }

    @PUT
    @Path("/schools/{school}/classes/{theClass}/archive")
    @Operation(operationId = "archiveClass", summary = "The class becomes history: it can be read")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> archive(UUID school, UUID theClass) {
        var me = caller.account();
        return desk.ask(me, new ArchiveClass(new ClassId(theClass), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/classes/{theClass}/homeroom-teachers/{account}")
    @Operation(operationId = "assignHomeroomTeacher", summary = "A teacher answers for the class, instead of another")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> lead(UUID school, UUID theClass, UUID account) {
        var me = caller.account();
        return desk.ask(
                me,
                new AssignHomeroomTeacher(
                        new ClassId(theClass), new SchoolId(school), new AccountId(account), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/classes/{theClass}/homeroom-teachers/{account}")
    @Operation(operationId = "relieveHomeroomTeacher", summary = "The class has no homeroom teacher for the time being")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> relieve(UUID school, UUID theClass, UUID account) {
        var me = caller.account();
        return desk.ask(
                me,
                new RelieveHomeroomTeacher(
                        new ClassId(theClass), new SchoolId(school), new AccountId(account), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/classes/{theClass}/subject-teachers/{account}")
    @Operation(operationId = "assignSubjectTeacher", summary = "A teacher teaches in the class or group")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> teach(UUID school, UUID theClass, UUID account) {
        var me = caller.account();
        return desk.ask(
                me,
                new AssignSubjectTeacher(
                        new ClassId(theClass), new SchoolId(school), new AccountId(account), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/classes/{theClass}/subject-teachers/{account}")
    @Operation(operationId = "relieveSubjectTeacher", summary = "A teacher teaches there no more")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> teachNoMore(UUID school, UUID theClass, UUID account) {
        var me = caller.account();
        return desk.ask(
                me,
                new RelieveSubjectTeacher(
                        new ClassId(theClass), new SchoolId(school), new AccountId(account), me, desk.now()));
    }

    private static AcademicYear view(SchoolStructure.Year year) {
        return new AcademicYear(
                year.id().value(),
                year.title(),
                year.firstDay(),
                year.lastDay(),
                year.classes().stream().map(StructureResource::view).toList());
    }

    private static OneClass view(SchoolStructure.OneClass one) {
        return new OneClass(
                one.id().value(),
                one.name().kind(),
                one.name().parallel(),
                one.name().title(),
                one.archived(),
                one.homeroomTeachers().stream()
                        .map(AccountId::value)
                        .findFirst()
                        .orElse(null),
                one.teachers().stream().map(AccountId::value).toList(),
                one.from().stream().map(ClassId::value).toList());
    }
}
