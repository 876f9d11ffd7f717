package org.homeroom.roster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.roster.OneRoster.Classes;
import org.homeroom.roster.OneRoster.Courses;
import org.homeroom.roster.OneRoster.Demographics;
import org.homeroom.roster.OneRoster.Enrollments;
import org.homeroom.roster.OneRoster.Manifest;
import org.homeroom.roster.OneRoster.Orgs;
import org.homeroom.roster.OneRoster.Users;
import org.homeroom.roster.SchoolDataSync.Relationships;

/**
 * How the files of a package are called, and what their columns are called and mean.
 *
 * @param announced whether a manifest says which files there are
 * @param content the files in reading order
 */
record Format(boolean announced, List<Layout> content) {

    static final Format ONE_ROSTER_1_2 = new Format(true, OneRoster.CONTENT);

    /** Says in {@code users.csv} who is what, and leaves out what 1.2 added. */
    static final Format ONE_ROSTER_1_1 = new Format(
            true,
            List.of(
                    Layout.tolerant("orgs.csv", true).as(Orgs.LAYOUT),
                    Layout.tolerant("academicSessions.csv", true).as(OneRoster.AcademicSessions.LAYOUT),
                    Layout.tolerant("courses.csv", false).as(Courses.LAYOUT),
                    Layout.tolerant("classes.csv", true).as(Classes.LAYOUT),
                    Layout.tolerant("users.csv", true).as(Users.LAYOUT).as(Users.ROLE, "role", true),
                    Layout.tolerant("demographics.csv", false).as(Demographics.LAYOUT),
                    Layout.tolerant("enrollments.csv", true).as(Enrollments.LAYOUT)));

    static final Format SCHOOL_DATA_SYNC_2_1 = new Format(false, SchoolDataSync.CONTENT);

    /** Names of all files that are read in any format, in reading order. */
    static final List<String> FILES = Stream.of(
                    Stream.of(Manifest.LAYOUT), OneRoster.CONTENT.stream(), Stream.of(Relationships.LAYOUT))
            .flatMap(layouts -> layouts)
            .map(Layout::file)
            .toList();

    private static final String OLDER = "1.1";
    private static final int HEADER = 1024;

    /** By the version in the manifest; without a manifest, by what only OneRoster asks about people. */
    static Format of(RosterFiles files, Table manifest) {
        if (files.find(Manifest.LAYOUT).isEmpty() && files.find(Users.LAYOUT).isPresent() && !marksRows(files))
            return SCHOOL_DATA_SYNC_2_1;
        return manifest.rows().stream()
                        .filter(row -> row.find(Manifest.PROPERTY)
                                .filter(ManifestCheck.VERSION::equals)
                                .isPresent())
                        .anyMatch(row -> row.find(Manifest.VALUE)
                                .filter(version -> version.equals(OLDER) || version.startsWith(OLDER + "."))
                                .isPresent())
                ? ONE_ROSTER_1_1
                : ONE_ROSTER_1_2;
    }

    private static boolean marksRows(RosterFiles files) {
        return files.find(Users.LAYOUT)
                .map(bytes -> new String(bytes, 0, Math.min(bytes.length, HEADER), StandardCharsets.UTF_8))
                .map(text -> text.lines().findFirst().orElse(""))
                .filter(header -> header.contains("status") || header.contains("enabledUser"))
                .isPresent();
    }
}
