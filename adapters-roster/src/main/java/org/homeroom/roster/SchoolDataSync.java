package org.homeroom.roster;

import static org.homeroom.roster.ColumnType.TEXT;

import java.util.List;
import org.homeroom.roster.OneRoster.AcademicSessions;
import org.homeroom.roster.OneRoster.Classes;
import org.homeroom.roster.OneRoster.Courses;
import org.homeroom.roster.OneRoster.Demographics;
import org.homeroom.roster.OneRoster.Enrollments;
import org.homeroom.roster.OneRoster.Orgs;
import org.homeroom.roster.OneRoster.Roles;
import org.homeroom.roster.OneRoster.Users;

/** The files of Microsoft School Data Sync and what their columns mean. Source: SDS V2.1 CSV file format. */
final class SchoolDataSync {

    private static final String SOURCED_ID = "sourcedId";
    private static final String USER = "userSourcedId";

    /** Who is what to whom: a contact, which gives no right. Source: F-22. */
    static final class Relationships {
        static final Layout LAYOUT = Layout.tolerant("relationships.csv", false).withoutIds();
        static final Column<String> PUPIL = LAYOUT.requiredFrom("users.csv", USER, TEXT);
        static final Column<String> CONTACT = LAYOUT.requiredFrom("users.csv", "relationshipUserSourcedId", TEXT);
        static final Column<String> ROLE = LAYOUT.required("relationshipRole", TEXT);
    }

    static final List<Layout> CONTENT = List.of(
            Layout.tolerant("orgs.csv", true)
                    .as(Orgs.ID, SOURCED_ID, true)
                    .as(Orgs.SHOWN, "name", true)
                    .as(Orgs.TYPE, "type", TEXT, true)
                    .as(Orgs.PARENT, "parentSourcedId", false),
            Layout.tolerant("academicSessions.csv", true)
                    .as(AcademicSessions.ID, SOURCED_ID, true)
                    .as(AcademicSessions.TITLE, "title", true)
                    .as(AcademicSessions.TYPE, "type", TEXT, true)
                    .as(AcademicSessions.START, "startDate", true)
                    .as(AcademicSessions.END, "endDate", true),
            Layout.tolerant("courses.csv", false)
                    .as(Courses.ID, SOURCED_ID, true)
                    .as(Courses.YEAR, "schoolYearSourcedId", false)
                    .as(Courses.ORG, "orgSourcedId", true),
            Layout.tolerant("classes.csv", true)
                    .as(Classes.ID, SOURCED_ID, true)
                    .as(Classes.TITLE, "title", true)
                    .as(Classes.COURSE, "courseSourcedId", false)
                    .as(Classes.SCHOOL, "orgSourcedId", true)
                    .as(Classes.TERMS, "sessionSourcedIds", false),
            Layout.tolerant("users.csv", true)
                    .as(Users.ID, SOURCED_ID, true)
                    .as(Users.GIVEN_NAME, "givenName", true)
                    .as(Users.FAMILY_NAME, "familyName", true)
                    .as(Users.EMAIL, "email", false)
                    .as(Users.SMS, "sms", false)
                    .as(Users.PHONE, "phone", false),
            Layout.tolerant("demographics.csv", false)
                    .as(Demographics.ID, USER, true)
                    .as(Demographics.BIRTH_DATE, "birthDate", false),
            Layout.tolerant("roles.csv", true)
                    .as(Roles.USER, USER, true)
                    .as(Roles.ROLE, "role", TEXT, true)
                    .as(Roles.ORG, "orgSourcedId", true)
                    .withoutIds(),
            Layout.tolerant("enrollments.csv", true)
                    .as(Enrollments.CLASS, "classSourcedId", true)
                    .as(Enrollments.USER, USER, true)
                    .as(Enrollments.ROLE, "role", TEXT, true)
                    .withoutIds(),
            Relationships.LAYOUT);

    private SchoolDataSync() {}
}
