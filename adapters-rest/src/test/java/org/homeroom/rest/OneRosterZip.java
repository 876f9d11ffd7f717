package org.homeroom.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small OneRoster package: classes 5А (two pupils under 14) and 9А (one over 14), a homeroom teacher each. */
final class OneRosterZip {

    private final Map<String, String> files = new LinkedHashMap<>();

    OneRosterZip() {
        files.put("manifest.csv", """
                propertyName,value
                manifest.version,1.0
                oneroster.version,1.2
                file.academicSessions,bulk
                file.classes,bulk
                file.courses,absent
                file.demographics,bulk
                file.enrollments,bulk
                file.orgs,bulk
                file.roles,bulk
                file.users,bulk
                """);
        files.put("orgs.csv", """
                sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
                org,active,2026-08-20T09:00:00.000Z,Школа № 86,school,,
                """);
        files.put("academicSessions.csv", """
                sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
                y,active,2026-08-20T09:00:00.000Z,2026/27,schoolYear,2026-09-01,2027-05-31,,2027
                """);
        files.put("classes.csv", """
                sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
                5a,active,2026-08-20T09:00:00.000Z,5А,5,,5А,homeroom,,org,y,,,
                9a,active,2026-08-20T09:00:00.000Z,9А,9,,9А,homeroom,,org,y,,,
                """);
        files.put("users.csv", """
                sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
                mia,active,2026-08-20T09:00:00.000Z,true,,,Мия,Ёлкина,,,,,,anna,5,,,,,,org,
                tom,active,2026-08-20T09:00:00.000Z,true,,,Том,Белов,,,,,,,5,,,,,,org,
                zoe,active,2026-08-20T09:00:00.000Z,true,,,Зоя,Серова,,,,,,,9,,,,,,org,
                anna,active,2026-08-20T09:00:00.000Z,true,,,Анна,Ёлкина,,,,,+79000000100,,,,,,,,org,
                vera,active,2026-08-20T09:00:00.000Z,true,,,Вера,Орлова,Ивановна,,,,,,,,,,,,org,
                lev,active,2026-08-20T09:00:00.000Z,true,,,Лев,Гусев,,,,,,,,,,,,,org,
                """);
        files.put("roles.csv", """
                sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                r1,active,2026-08-20T09:00:00.000Z,mia,primary,student,2026-09-01,,org,
                r2,active,2026-08-20T09:00:00.000Z,tom,primary,student,2026-09-01,,org,
                r3,active,2026-08-20T09:00:00.000Z,zoe,primary,student,2026-09-01,,org,
                r4,active,2026-08-20T09:00:00.000Z,anna,primary,parent,2026-09-01,,org,
                r5,active,2026-08-20T09:00:00.000Z,vera,primary,teacher,2026-09-01,,org,
                r6,active,2026-08-20T09:00:00.000Z,lev,primary,teacher,2026-09-01,,org,
                """);
        files.put("enrollments.csv", """
                sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                e1,active,2026-08-20T09:00:00.000Z,5a,org,mia,student,false,2026-09-01,2027-05-31
                e2,active,2026-08-20T09:00:00.000Z,5a,org,tom,student,false,2026-09-01,2027-05-31
                e3,active,2026-08-20T09:00:00.000Z,9a,org,zoe,student,false,2026-09-01,2027-05-31
                e4,active,2026-08-20T09:00:00.000Z,5a,org,vera,teacher,true,2026-09-01,2027-05-31
                e5,active,2026-08-20T09:00:00.000Z,9a,org,lev,teacher,true,2026-09-01,2027-05-31
                """);
        files.put("demographics.csv", """
                sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
                mia,active,2026-08-20T09:00:00.000Z,2016-03-01,,,,,,,,,,,,
                tom,active,2026-08-20T09:00:00.000Z,2016-04-01,,,,,,,,,,,,
                zoe,active,2026-08-20T09:00:00.000Z,2011-05-01,,,,,,,,,,,,
                """);
    }

    OneRosterZip with(String file, UnaryOperator<String> change) {
        files.computeIfPresent(file, (name, text) -> change.apply(text));
        return this;
    }

    OneRosterZip without(String file) {
        files.remove(file);
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
