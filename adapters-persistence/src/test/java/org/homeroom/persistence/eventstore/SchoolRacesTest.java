package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.School5A.YEAR_OPENED;

import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.ClassRecord;
import org.homeroom.domain.memberships.facts.Leadership;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.schools.AppointOffice;
import org.homeroom.domain.memberships.schools.DismissAdministrator;
import org.homeroom.domain.memberships.structure.AssignHomeroomTeacher;
import org.homeroom.domain.memberships.structure.CreateClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Thirty-two callers at once on two nodes, each with the real rules. What counts is what was stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchoolRacesTest {

    private static final int CALLERS = TwoNodes.CALLERS;
    private static final int ROUNDS = 5;

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    @RepeatedTest(ROUNDS)
    @Tag("S-20")
    @Tag("MEM-04")
    void whoever_dismisses_whom_an_administrator_remains() {
        nodes.stored(SCHOOL_REGISTERED, SCHOOL_ACTIVATED);
        IntStream.range(0, CALLERS)
                .forEach(i -> nodes.stored(
                        new AdministratorAppointed(SCHOOL, person(i), "1", NOW),
                        new OfficeAppointed(SCHOOL, person(i), Office.DEPUTY_DIRECTOR, "1", NOW)));
        for (var turn = 0; turn < 4; turn++)
            nodes.race(i -> new DismissAdministrator(SCHOOL, person((i + 1) % CALLERS), "2", person(i), NOW));
        var leadership = nodes.folded(Leadership.of(SCHOOL));
        assertThat(leadership.administrators()).isNotEmpty();
        assertThat(nodes.found(AdministratorDismissed.class, SCHOOL)).hasSizeLessThan(CALLERS);
    }

    @RepeatedTest(ROUNDS)
    @Tag("MEM-05")
    void one_name_makes_one_class() {
        nodes.stored(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, ADMIN_APPOINTED, YEAR_OPENED);
        nodes.race(i -> new CreateClass(
                new ClassId(new UUID(71, i)), SCHOOL, YEAR, ClassName.of(5, i % 2 == 0 ? "А" : "a"), ADMIN, NOW));
        assertThat(nodes.found(ClassCreated.class, SCHOOL)).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    @Tag("MEM-17")
    void a_school_has_one_director() {
        nodes.stored(SCHOOL_REGISTERED, OPERATOR_APPOINTED);
        IntStream.range(0, CALLERS)
                .forEach(i -> nodes.stored(new AccountRegistered(
                        person(i),
                        new PhoneHash("phone " + i),
                        AccountKind.ADULT,
                        Personal.of(person(i), "+7900"),
                        NOW)));
        nodes.race(i -> new AppointOffice(SCHOOL, person(i), Office.DIRECTOR, "3", OPERATOR, NOW));
        assertThat(nodes.found(OfficeAppointed.class, SCHOOL)).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    @Tag("MEM-06")
    void a_class_has_one_homeroom_teacher() {
        nodes.stored(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, ADMIN_APPOINTED, CLASS_CREATED);
        IntStream.range(0, CALLERS)
                .forEach(i -> nodes.stored(new MembershipApproved(
                        new MembershipId(new UUID(72, i)),
                        person(i),
                        SCHOOL,
                        Role.TEACHER,
                        ApprovalEvidence.ROSTER,
                        NOW)));
        nodes.race(i -> new AssignHomeroomTeacher(CLASS, SCHOOL, person(i), ADMIN, NOW));
        assertThat(nodes.folded(ClassRecord.of(CLASS, SCHOOL)).leads()).hasSize(1);
    }

    private static AccountId person(int i) {
        return new AccountId(new UUID(73, i));
    }
}
