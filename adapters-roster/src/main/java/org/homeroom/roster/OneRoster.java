package org.homeroom.roster;

import static org.homeroom.roster.ColumnType.DATE;
import static org.homeroom.roster.ColumnType.LIST;
import static org.homeroom.roster.ColumnType.NAME;
import static org.homeroom.roster.ColumnType.TEXT;
import static org.homeroom.roster.ColumnType.TRUE_OR_FALSE;
import static org.homeroom.roster.ColumnType.oneOf;
import static org.homeroom.roster.ColumnType.openOneOf;

import java.time.LocalDate;
import java.util.List;

/**
 * The files of the standard, their columns that are read, and those that are set aside. Source: OneRoster 1.2 CSV binding.
 * What other formats say means one of these columns.
 */
final class OneRoster {

    private static final String STATUS = "status";
    private static final String SOURCED_ID = "sourcedId";

    static final class Manifest {
        static final Layout LAYOUT = Layout.needed("manifest.csv");
        static final Column<String> PROPERTY = LAYOUT.required("propertyName", TEXT);
        static final Column<String> VALUE = LAYOUT.optional("value", TEXT);
    }

    static final class Orgs {
        static final Layout LAYOUT = Layout.needed("orgs.csv");
        static final Column<String> ID = LAYOUT.required(SOURCED_ID, TEXT);
        static final Column<String> STATE = LAYOUT.status(STATUS);
        static final Column<String> SHOWN = LAYOUT.required("name", NAME);
        static final Column<String> TYPE =
                LAYOUT.required("type", openOneOf("department", "school", "district", "local", "state", "national"));
        static final Column<String> PARENT = LAYOUT.optionalFrom("orgs.csv", "parentSourcedId", TEXT);

        static {
            LAYOUT.aside("dateLastModified", "identifier");
        }
    }

    static final class AcademicSessions {
        static final Layout LAYOUT = Layout.needed("academicSessions.csv");
        static final Column<String> ID = LAYOUT.required(SOURCED_ID, TEXT);
        static final Column<String> STATE = LAYOUT.status(STATUS);
        static final Column<String> TITLE = LAYOUT.required("title", NAME);
        static final Column<String> TYPE =
                LAYOUT.required("type", openOneOf("gradingPeriod", "semester", "schoolYear", "term"));
        static final Column<LocalDate> START = LAYOUT.required("startDate", DATE);
        static final Column<LocalDate> END = LAYOUT.required("endDate", DATE);
        static final Column<String> PARENT = LAYOUT.optionalFrom("academicSessions.csv", "parentSourcedId", TEXT);

        static {
            LAYOUT.aside("dateLastModified", "schoolYear");
        }
    }

    static final class Courses {
        static final Layout LAYOUT = Layout.optional("courses.csv");
        static final Column<String> ID = LAYOUT.required(SOURCED_ID, TEXT);
        static final Column<String> STATE = LAYOUT.status(STATUS);
        static final Column<String> YEAR = LAYOUT.optionalFrom("academicSessions.csv", "schoolYearSourcedId", TEXT);
        static final Column<String> ORG = LAYOUT.requiredFrom("orgs.csv", "orgSourcedId", TEXT);

        static {
            LAYOUT.aside("dateLastModified", "title", "courseCode", "grades", "subjects", "subjectCodes");
        }
    }

    static final class Classes {
        static final Layout LAYOUT = Layout.needed("classes.csv");
        static final Column<String> ID = LAYOUT.required(SOURCED_ID, TEXT);
        static final Column<String> STATE = LAYOUT.status(STATUS);
        static final Column<String> TITLE = LAYOUT.required("title", NAME);
        static final Column<List<String>> GRADES = LAYOUT.optional("grades", LIST);
        static final Column<String> COURSE = LAYOUT.optionalFrom("courses.csv", "courseSourcedId", TEXT);
        static final Column<String> TYPE = LAYOUT.required("classType", openOneOf("homeroom", "scheduled"));
        static final Column<String> SCHOOL = LAYOUT.requiredFrom("orgs.csv", "schoolSourcedId", TEXT);
        static final Column<List<String>> TERMS = LAYOUT.requiredFrom("academicSessions.csv", "termSourcedIds", LIST);

        static {
            LAYOUT.aside("dateLastModified", "classCode", "location", "subjects", "subjectCodes", "periods");
        }
    }

    static final class Users {
        static final Layout LAYOUT = Layout.needed("users.csv");
        static final Column<String> ID = LAYOUT.required(SOURCED_ID, TEXT);
        static final Column<String> STATE = LAYOUT.status(STATUS);
        static final Column<String> GIVEN_NAME = LAYOUT.required("givenName", NAME);
        static final Column<String> FAMILY_NAME = LAYOUT.required("familyName", NAME);
        static final Column<String> MIDDLE_NAME = LAYOUT.optional("middleName", NAME);
        static final Column<String> EMAIL = LAYOUT.optional("email", TEXT);
        static final Column<String> SMS = LAYOUT.optional("sms", TEXT);
        static final Column<String> PHONE = LAYOUT.optional("phone", TEXT);
        static final Column<List<String>> AGENTS = LAYOUT.optionalFrom("users.csv", "agentSourcedIds", LIST);
        static final Column<String> ORG = LAYOUT.optionalFrom("orgs.csv", "primaryOrgSourcedId", TEXT);

        /** What version 1.1 says here, and 1.2 in a file of its own. */
        static final Column<String> ROLE = new Column<>("role", TEXT, false, null, null);

        static {
            LAYOUT.aside(
                    "dateLastModified",
                    "enabledUser",
                    "username",
                    "userIds",
                    "identifier",
                    "grades",
                    "password",
                    "userMasterIdentifier",
                    "preferredGivenName",
                    "preferredMiddleName",
                    "preferredFamilyName",
                    "pronouns");
        }
    }

    static final class Demographics {
        static final Layout LAYOUT = Layout.optional("demographics.csv");
        static final Column<String> ID = LAYOUT.requiredFrom("users.csv", SOURCED_ID, TEXT);
        static final Column<String> STATE = LAYOUT.status(STATUS);
        static final Column<LocalDate> BIRTH_DATE = LAYOUT.optional("birthDate", DATE);

        static {
            LAYOUT.aside(
                    "dateLastModified",
                    "sex",
                    "americanIndianOrAlaskaNative",
                    "asian",
                    "blackOrAfricanAmerican",
                    "nativeHawaiianOrOtherPacificIslander",
                    "white",
                    "demographicRaceTwoOrMoreRaces",
                    "hispanicOrLatinoEthnicity",
                    "countryOfBirthCode",
                    "stateOfBirthAbbreviation",
                    "cityOfBirth",
                    "publicSchoolResidenceStatus");
        }
    }

    static final class Roles {
        static final Layout LAYOUT = Layout.needed("roles.csv");
        static final Column<String> ID = LAYOUT.required(SOURCED_ID, TEXT);
        static final Column<String> STATE = LAYOUT.status(STATUS);
        static final Column<String> USER = LAYOUT.requiredFrom("users.csv", "userSourcedId", TEXT);
        static final Column<String> ROLE_TYPE = LAYOUT.required("roleType", oneOf("primary", "secondary"));
        static final Column<String> ROLE = LAYOUT.required(
                "role",
                openOneOf(
                        "aide",
                        "counselor",
                        "districtAdministrator",
                        "guardian",
                        "parent",
                        "principal",
                        "proctor",
                        "relative",
                        "siteAdministrator",
                        "student",
                        "systemAdministrator",
                        "teacher"));
        static final Column<LocalDate> BEGIN = LAYOUT.optional("beginDate", DATE);
        static final Column<LocalDate> END = LAYOUT.optional("endDate", DATE);
        static final Column<String> ORG = LAYOUT.requiredFrom("orgs.csv", "orgSourcedId", TEXT);

        static {
            LAYOUT.aside("dateLastModified", "userProfileSourcedId");
        }
    }

    static final class Enrollments {
        static final Layout LAYOUT = Layout.needed("enrollments.csv");
        static final Column<String> ID = LAYOUT.required(SOURCED_ID, TEXT);
        static final Column<String> STATE = LAYOUT.status(STATUS);
        static final Column<String> CLASS = LAYOUT.requiredFrom("classes.csv", "classSourcedId", TEXT);
        static final Column<String> SCHOOL = LAYOUT.requiredFrom("orgs.csv", "schoolSourcedId", TEXT);
        static final Column<String> USER = LAYOUT.requiredFrom("users.csv", "userSourcedId", TEXT);
        static final Column<String> ROLE =
                LAYOUT.required("role", openOneOf("administrator", "proctor", "student", "teacher"));
        static final Column<Boolean> PRIMARY = LAYOUT.optional("primary", TRUE_OR_FALSE);
        static final Column<LocalDate> BEGIN = LAYOUT.optional("beginDate", DATE);
        static final Column<LocalDate> END = LAYOUT.optional("endDate", DATE);

        static {
            LAYOUT.aside("dateLastModified");
        }
    }

    static final List<Layout> CONTENT = List.of(
            Orgs.LAYOUT,
            AcademicSessions.LAYOUT,
            Courses.LAYOUT,
            Classes.LAYOUT,
            Users.LAYOUT,
            Demographics.LAYOUT,
            Roles.LAYOUT,
            Enrollments.LAYOUT);

    private OneRoster() {}
}
