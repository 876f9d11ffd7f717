package org.homeroom.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.homeroom.application.memberships.RosterPackage;
import org.homeroom.application.memberships.RosterPackage.Enrolment;
import org.homeroom.application.memberships.RosterPackage.Guardianship;
import org.homeroom.application.memberships.RosterPackage.Role;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("F-21")
class OtherFormatsTest {

    private static final Map<String, String> DATA_SYNC = Map.of(
            "orgs.csv",
            """
            sourcedId,name,type,parentSourcedId
            org,School 86,school,
            """,
            "academicSessions.csv",
            """
            sourcedId,title,type,schoolYear,startDate,endDate
            y,2026/27,schoolYear,2027,2026-09-01,2027-05-31
            """,
            "users.csv",
            """
            sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms
            mia,mia@school.example,Мия,Ёлкина,,,,,
            vera,vera@school.example,Вера,Орлова,,,,,
            anna,anna@home.example,Анна,Ёлкина,,,anna@home.example,,
            doc,doc@clinic.example,Пётр,Лекарев,,,doc@clinic.example,,
            """,
            "roles.csv",
            """
            userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate
            mia,org,student,y,05,true,,
            vera,org,teacher,y,,true,,
            """,
            "classes.csv",
            """
            sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId
            5a,org,5A,y,
            choir,org,Choir,y,music
            """,
            "courses.csv",
            """
            sourcedId,orgSourcedId,title,code,schoolYearSourcedId,subject,grade
            music,org,Music,MUS,y,,
            """,
            "enrollments.csv",
            """
            classSourcedId,userSourcedId,role
            5a,mia,student
            choir,mia,student
            5a,vera,teacher
            """,
            "relationships.csv",
            """
            userSourcedId,relationshipUserSourcedId,relationshipRole
            mia,anna,parent
            mia,doc,doctor
            """,
            "demographics.csv",
            """
            userSourcedId,sex,birthDate
            mia,female,2016-03-01
            """);

    @Test
    @Tag("F-22")
    void school_data_sync_is_read_with_its_relationships() {
        var roster = Draft.roster(Draft.read(zip(DATA_SYNC)));
        assertThat(roster.scope()).isEqualTo(RosterScope.BULK);
        assertThat(roster.people())
                .extracting(RosterPackage.Person::id, RosterPackage.Person::role)
                .containsExactlyInAnyOrder(
                        tuple("mia", Role.PUPIL),
                        tuple("vera", Role.TEACHER),
                        tuple("anna", Role.GUARDIAN),
                        tuple("doc", Role.GUARDIAN));
        assertThat(roster.people().getFirst().birthDate()).hasToString("2016-03-01");
        assertThat(roster.guardianships())
                .containsExactly(
                        new Guardianship("mia", "anna", ContactKind.PARENT),
                        new Guardianship("mia", "doc", ContactKind.DOCTOR));
        assertThat(roster.classes())
                .containsExactly(
                        new RosterPackage.SchoolClass("5a", "5A", null, true),
                        new RosterPackage.SchoolClass("choir", "Choir", null, false));
        assertThat(roster.enrolments()).contains(new Enrolment("5a/vera", "5a", "vera", Role.TEACHER, false));
    }

    @Test
    void a_problem_names_the_column_as_the_exporter_spelled_it() {
        var broken = new TreeMap<>(DATA_SYNC);
        broken.put("classes.csv", "sourcedId,orgSourcedId,title\n5a,nowhere,5A\nchoir,org,Choir\n");
        assertThat(Draft.problems(Draft.read(zip(broken)))).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("classes.csv");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("orgSourcedId");
            assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_REFERENCE);
        });
        broken.putAll(DATA_SYNC);
        broken.remove("roles.csv");
        assertThat(Draft.problems(Draft.read(zip(broken))))
                .anyMatch(problem ->
                        problem.kind() == Kind.FILE_MISSING && problem.file().equals("roles.csv"));
    }

    @Test
    void version_1_1_says_in_users_who_is_what_and_may_bring_columns_of_its_own() {
        var older = new TreeMap<String, String>();
        older.put("manifest.csv", """
                propertyName,value
                manifest.version,1.0
                oneroster.version,1.1
                file.academicSessions,bulk
                file.classes,bulk
                file.enrollments,bulk
                file.orgs,bulk
                file.users,bulk
                file.demographics,bulk
                """);
        older.put(
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\norg,,,School 86,school,,\n");
        older.put(
                "academicSessions.csv",
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n"
                        + "y,,,2026/27,schoolYear,2026-09-01,2027-05-31,,2027\n");
        older.put(
                "classes.csv",
                "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
                        + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods,localColumn\n"
                        + "5a,,,5A,05,,,homeroom,,org,y,,,,x\n");
        older.put(
                "users.csv",
                "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
                        + "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n"
                        + "mia,,,true,org,student,mia,,Мия,Ёлкина,,,,,,anna,05,\n"
                        + "anna,,,true,org,parent,anna,,Анна,Ёлкина,,,,,,,,\n"
                        + "vera,,,true,org,teacher,vera,,Вера,Орлова,,,,,,,,\n");
        older.put(
                "enrollments.csv",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
                        + "beginDate,endDate\ne1,,,5a,org,mia,student,false,,\ne2,,,5a,org,vera,teacher,true,,\n");
        older.put("demographics.csv", "sourcedId,status,dateLastModified,birthdate,sex\nmia,,,2016-03-01,female\n");
        var roster = Draft.roster(Draft.read(zip(older)));
        assertThat(roster.people())
                .extracting(RosterPackage.Person::role)
                .containsExactly(Role.PUPIL, Role.GUARDIAN, Role.TEACHER);
        assertThat(roster.people().getFirst().birthDate()).hasToString("2016-03-01");
        assertThat(roster.guardianships()).containsExactly(new Guardianship("mia", "anna", ContactKind.PARENT));
        assertThat(roster.enrolments()).contains(new Enrolment("e2", "5a", "vera", Role.TEACHER, true));
    }

    @Test
    void a_delta_tells_what_has_changed_and_what_is_gone_and_may_refer_to_what_is_not_there() {
        var delta = Map.of(
                "manifest.csv",
                "propertyName,value\noneroster.version,1.2\nfile.users,delta\nfile.enrollments,delta\n",
                "users.csv",
                Draft.ofSample().text("users.csv").lines().findFirst().orElseThrow()
                        + "\nmia,active,,true,,,Майя,Ёлкина,,,,,,anna,,,,,,,,\ngone,tobedeleted,,,,,,,,,,,,,,,,,,,,\n",
                "enrollments.csv",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
                        + "beginDate,endDate\ne9,active,,5b,org,mia,student,,,\ne1,tobedeleted,,5a,org,mia,student,,,\n"
                        + "e2,tobedeleted,,,,,,,,\n");
        var roster = Draft.roster(Draft.read(zip(delta)));
        assertThat(roster.scope()).isEqualTo(RosterScope.DELTA);
        assertThat(roster.school()).isNull();
        assertThat(roster.year()).isNull();
        assertThat(roster.people()).singleElement().satisfies(mia -> {
            assertThat(mia.givenName()).isEqualTo("Майя");
            assertThat(mia.role()).isNull();
        });
        assertThat(roster.guardianships()).containsExactly(new Guardianship("mia", "anna", null));
        assertThat(roster.enrolments()).containsExactly(new Enrolment("e9", "5b", "mia", Role.PUPIL, false));
        assertThat(roster.gone().people()).containsExactly("gone");
        assertThat(roster.gone().enrolments()).containsExactly(new Enrolment("e1", "5a", "mia", Role.PUPIL, false));
    }

    @Test
    void a_package_is_a_whole_or_changes_and_not_both() {
        var draft = Draft.ofSample();
        draft.set("manifest.csv", draft.row("manifest.csv", "propertyName", "file.users"), "value", "delta");
        assertThat(draft.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.BAD_VALUE));
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Draft.zip(bytes);
    }
}
