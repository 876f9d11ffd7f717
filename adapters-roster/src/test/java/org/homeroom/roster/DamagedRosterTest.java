package org.homeroom.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.homeroom.application.memberships.RosterPackage;
import org.homeroom.application.memberships.RosterPackage.Person;
import org.homeroom.application.memberships.RosterPackage.SchoolClass;
import org.homeroom.application.memberships.RosterReading;
import org.homeroom.application.memberships.RosterReading.Readable;
import org.homeroom.application.memberships.RosterReading.Unreadable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DamagedRosterTest {

    private static final int TIMES = 500;
    private static final List<String> ODD_VALUES = List.of(
            "",
            " ",
            "\"",
            ",",
            "\n",
            "\u0000",
            "null",
            "-1",
            "9999999999999999999",
            "2026-13-45",
            "ext:",
            "ext:own",
            "tobedeleted",
            "student",
            "teacher",
            "parent",
            "school",
            "delta",
            ",,,",
            "\uFEFF",
            "ё\u0301",
            "=1+1");

    @Test
    void any_damaged_cell_gives_an_answer() {
        Random random = new Random(20260901);
        for (int time = 0; time < TIMES; time++) {
            Draft draft = Draft.ofSample();
            String file = Draft.FILES.get(random.nextInt(Draft.FILES.size()));
            List<String> row =
                    draft.table(file).get(random.nextInt(draft.table(file).size()));
            row.set(random.nextInt(row.size()), ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));

            answers(draft.zip());
        }
    }

    @Test
    void any_damaged_byte_of_a_file_gives_an_answer() {
        Random random = new Random(20270531);
        Draft sample = Draft.ofSample();
        for (int time = 0; time < TIMES; time++) {
            String file = Draft.FILES.get(random.nextInt(Draft.FILES.size()));
            byte[] bytes = sample.text(file).getBytes(StandardCharsets.UTF_8);
            damage(bytes, random);

            answers(Draft.ofSample().bytes(file, bytes).zip());
        }
    }

    @Test
    void any_damaged_byte_of_the_zip_gives_an_answer() {
        Random random = new Random(19701231);
        byte[] whole = Draft.ofSample().zip();
        for (int time = 0; time < TIMES; time++) {
            byte[] zip = whole.clone();
            damage(zip, random);

            answers(zip);
        }
    }

    private static void damage(byte[] bytes, Random random) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }

    private static void answers(byte[] zip) {
        RosterReading reading = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Draft.read(zip));
        switch (reading) {
            case Readable readable -> holdsTogether(readable.roster());
            case Unreadable unreadable -> assertThat(unreadable.problems()).isNotEmpty();
        }
    }

    private static void holdsTogether(RosterPackage roster) {
        List<String> people = roster.people().stream().map(Person::id).toList();
        List<String> classes = roster.classes().stream().map(SchoolClass::id).toList();
        assertThat(people).doesNotHaveDuplicates();
        assertThat(roster.enrolments())
                .allMatch(enrolment -> people.contains(enrolment.personId()) && classes.contains(enrolment.classId()));
        assertThat(roster.guardianships())
                .allMatch(bond -> people.contains(bond.guardianId()) && people.contains(bond.pupilId()));
    }
}
