package org.homeroom.domain.chats.materials;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNAS_PLACE;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.materials.MaterialRefusal.MATERIAL_ID_TAKEN;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_EXPIRED;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialPublished;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialSubmitted;
import org.homeroom.domain.chats.facts.MaterialEvent.PupilsMaterialsSet;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.chats.facts.PupilsMaterials;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.GuestPurpose;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishMaterialTest {

    static final MaterialId MATERIAL = new MaterialId(new UUID(22, 1));
    static final FileId FILE = new FileId(new UUID(20, 1));

    @Test
    @Tag("CHT-13")
    void the_staff_publishes_for_the_school_a_class_or_a_chat() {
        var teacher = given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, fileOf(TEACHER));
        teacher.when(publishes(TEACHER, MaterialScope.SCHOOL)).then(published(TEACHER, MaterialScope.SCHOOL));
        teacher.when(publishes(TEACHER, MaterialScope.of(CLASS))).then(published(TEACHER, MaterialScope.of(CLASS)));
        teacher.when(publishes(TEACHER, MaterialScope.of(CHAT))).then(published(TEACHER, MaterialScope.of(CHAT)));
        teacher.when(publishes(TEACHER, MaterialScope.of(OTHER_CLASS))).thenRefused(NOT_A_MEMBER);
        teacher.when(publishes(TEACHER, MaterialScope.of(OTHER_CHAT))).thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("CHT-14")
    void a_pupil_may_if_the_school_has_said_so() {
        mia().when(publishes(MIA, MaterialScope.of(CHAT))).thenRefused(NOT_AUTHORISED);
        mia().and(rule(PupilsMaterials.FREELY))
                .when(publishes(MIA, MaterialScope.of(CHAT)))
                .then(published(MIA, MaterialScope.of(CHAT)));
        mia().and(rule(PupilsMaterials.FREELY))
                .when(publishes(MIA, MaterialScope.of(CLASS)))
                .then(published(MIA, MaterialScope.of(CLASS)));
    }

    @Test
    @Tag("CHT-14")
    void but_not_outside_the_own_class_and_chats() {
        var free = mia().and(rule(PupilsMaterials.FREELY));
        free.when(publishes(MIA, MaterialScope.SCHOOL)).thenRefused(NOT_AUTHORISED);
        free.when(publishes(MIA, MaterialScope.of(OTHER_CLASS))).thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("CHT-14")
    void the_school_may_want_to_see_it_first() {
        mia().and(rule(PupilsMaterials.APPROVED))
                .when(publishes(MIA, MaterialScope.of(CLASS)))
                .then(new MaterialSubmitted(MATERIAL, SCHOOL, CLASS, null, MIA, FILE, Personal.of(MIA, "Дроби"), NOW));
    }

    @Test
    @Tag("CHT-14")
    @Tag("CON-09")
    void without_consent_a_pupil_publishes_nothing() {
        mia().and(rule(PupilsMaterials.FREELY), CONSENT_WITHDRAWN)
                .when(publishes(MIA, MaterialScope.of(CLASS)))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("CHT-13")
    void parents_and_outsiders_publish_nothing() {
        var anna = new MembershipApproved(ANNAS_PLACE, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.ROSTER, EARLIER);
        given(anna, fileOf(ANNA)).when(publishes(ANNA, MaterialScope.SCHOOL)).thenRefused(NOT_AUTHORISED);
        given(fileOf(STRANGER)).when(publishes(STRANGER, MaterialScope.SCHOOL)).thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("MEM-13")
    void a_guest_publishes_where_the_guest_is() {
        var guest = given(fileOf(STRANGER), stay(STRANGER, NOW.plusSeconds(60)));
        guest.when(publishes(STRANGER, MaterialScope.of(CLASS))).then(published(STRANGER, MaterialScope.of(CLASS)));
        guest.when(publishes(STRANGER, MaterialScope.of(OTHER_CLASS))).thenRefused(GUEST_SCOPE_VIOLATION);
        guest.when(publishes(STRANGER, MaterialScope.SCHOOL)).thenRefused(NOT_A_MEMBER);
        given(fileOf(STRANGER), stay(STRANGER, NOW))
                .when(publishes(STRANGER, MaterialScope.of(CLASS)))
                .thenRefused(GUEST_EXPIRED);
    }

    @Test
    @Tag("CHT-13")
    void only_a_file_of_ones_own() {
        given(TEACHER_ASSIGNED, fileOf(MIA))
                .when(publishes(TEACHER, MaterialScope.SCHOOL))
                .thenRefused(NOT_FOUND);
        given(TEACHER_ASSIGNED).when(publishes(TEACHER, MaterialScope.SCHOOL)).thenRefused(NOT_FOUND);
    }

    @Test
    void twice_is_once_and_an_id_names_one_material() {
        var once = given(TEACHER_ASSIGNED, fileOf(TEACHER)).after(publishes(TEACHER, MaterialScope.SCHOOL));
        once.when(publishes(TEACHER, MaterialScope.SCHOOL)).thenNothingHappens();
        once.when(publishes(TEACHER, MaterialScope.of(CLASS))).thenRefused(MATERIAL_ID_TAKEN);
    }

    static Scenario mia() {
        return given(
                SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, CONSENT_GRANTED, fileOf(MIA));
    }

    static PupilsMaterialsSet rule(PupilsMaterials pupils) {
        return new PupilsMaterialsSet(SCHOOL, pupils, OfficerId.of(ADMIN), EARLIER);
    }

    static GuestAdmitted stay(AccountId guest, Instant to) {
        return new GuestAdmitted(
                new GuestId(new UUID(23, 1)),
                guest,
                SCHOOL,
                HostId.of(TEACHER),
                GuestPurpose.values()[0],
                List.of(CLASS),
                List.of(),
                EARLIER,
                to,
                EARLIER);
    }

    static FileUploaded fileOf(AccountId owner) {
        return new FileUploaded(
                FILE, null, SCHOOL, owner, MediaType.PDF, 5, new Digest("ab"), Personal.of(owner, "a.pdf"), EARLIER);
    }

    static PublishMaterial publishes(AccountId who, MaterialScope scope) {
        return new PublishMaterial(MATERIAL, scope, SCHOOL, who, FILE, Personal.of(who, "Дроби"), NOW);
    }

    static MaterialPublished published(AccountId who, MaterialScope scope) {
        return new MaterialPublished(
                MATERIAL, SCHOOL, scope.theClass(), scope.chat(), who, FILE, Personal.of(who, "Дроби"), NOW);
    }
}
