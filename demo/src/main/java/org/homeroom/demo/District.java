package org.homeroom.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Schools that nobody has: one made-up package for each number, the same every time. */
record District(int peopleInASchool) {

    private static final int PUPILS_IN_A_CLASS = 25;

    /** Of 100 people 46 are pupils, 46 their guardians, and the others teach. */
    RosterFiles school(int number) {
        var pupils = peopleInASchool * 46 / 100;
        var teachers = peopleInASchool - 2 * pupils;
        var classes = Math.max(1, Math.min(teachers, (pupils + PUPILS_IN_A_CLASS - 1) / PUPILS_IN_A_CLASS));
        var tables = new Tables();
        tables.row("orgs", "org,,,School " + number + ",school,,");
        tables.row("academicSessions", "y,,,2026/27,schoolYear,2026-09-01,2027-05-31,,2027");
        for (var one = 0; one < classes; one++) {
            tables.row(
                    "classes", "c%d,,,%dA%d,%d,,,homeroom,,org,y,,,".formatted(one, 1 + one % 11, one, 1 + one % 11));
        }
        for (var one = 0; one < teachers; one++) {
            tables.person("t" + one, "Teacher" + number, "Name" + one, "");
            tables.role("t" + one, "teacher");
            if (one < classes) tables.enrolment("t" + one, "c" + one, "teacher", true);
        }
        for (var one = 0; one < pupils; one++) {
            tables.person("p" + one, "Pupil" + number, "Name" + one, "g" + one);
            tables.role("p" + one, "student");
            tables.person("g" + one, "Guardian" + number, "Name" + one, "");
            tables.role("g" + one, "parent");
            tables.enrolment("p" + one, "c" + one % classes, "student", false);
            tables.row("demographics", "p%d,,,%d-%02d-11,,,,,,,,,,,,".formatted(one, 2010 + one % 9, 1 + one % 12));
        }
        return tables.files();
    }

    private static final class Tables {

        private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

        Tables() {
            header("orgs", "name,type,identifier,parentSourcedId");
            header("academicSessions", "title,type,startDate,endDate,parentSourcedId,schoolYear");
            header(
                    "classes",
                    "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,"
                            + "subjectCodes,periods");
            header(
                    "users",
                    "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,"
                            + "agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,"
                            + "preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns");
            header("roles", "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId");
            header("enrollments", "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");
            header(
                    "demographics",
                    "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
                            + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
                            + "hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,"
                            + "publicSchoolResidenceStatus");
        }

        private void header(String file, String columns) {
            tables.put(file, new StringBuilder("sourcedId,status,dateLastModified," + columns + "\n"));
        }

        void row(String file, String row) {
            var table = tables.get(file);
            if (table == null) throw new IllegalArgumentException(file);
            table.append(row).append('\n');
        }

        void person(String id, String family, String given, String guardian) {
            row("users", "%s,,,true,,,%s,%s,,,,,,%s,,,,,,,org,".formatted(id, given, family, guardian));
        }

        void role(String person, String role) {
            row("roles", "r-%s,,,%s,primary,%s,,,org,".formatted(person, person, role));
        }

        void enrolment(String person, String theClass, String role, boolean primary) {
            row("enrollments", "e-%s,,,%s,org,%s,%s,%s,,".formatted(person, theClass, person, role, primary));
        }

        RosterFiles files() {
            var files = new LinkedHashMap<String, byte[]>();
            var manifest = new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n");
            tables.forEach((file, table) -> {
                manifest.append("file.").append(file).append(",bulk\n");
                files.put(file + ".csv", table.toString().getBytes(StandardCharsets.UTF_8));
            });
            files.put("manifest.csv", manifest.toString().getBytes(StandardCharsets.UTF_8));
            return new RosterFiles(files);
        }
    }
}
