package org.homeroom.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the demo knows of a school before it begins: the content of a roster, as the school has it. */
record Roster(String school, List<HomeClass> homeClasses, List<Listed> people) {

    /** With fewer there would be nobody left for the classmate's part. */
    private static final int FEWEST_UNDER_AGE = 3;

    /** Somebody in the roster. */
    record Listed(
            String id,
            String family,
            String given,
            @Nullable String patronymic,
            String role,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            List<String> guardians) {

        /** Whether the day has come from which a pupil agrees in the own name. */
        boolean isOfAge(LocalDate today) {
            return birthDate != null && !birthDate.plusYears(14).isAfter(today);
        }

        boolean isUnderAge(LocalDate today) {
            return !isOfAge(today);
        }

        boolean isNamed(@Nullable String familyName, @Nullable String givenName, @Nullable String middleName) {
            return family.equals(familyName) && given.equals(givenName) && Objects.equals(patronymic, middleName);
        }
    }

    /** A class with its homeroom teacher. */
    record HomeClass(String title, Listed teacher, List<Listed> pupils) {

        boolean isFitForTheDay(LocalDate today) {
            return pupils.stream()
                            .filter(pupil -> pupil.isUnderAge(today)
                                    && !pupil.guardians().isEmpty())
                            .count()
                    >= FEWEST_UNDER_AGE;
        }
    }

    static Roster of(RosterFiles files) {
        var births = rows(files, "demographics.csv").stream()
                .filter(row -> !value(row, "birthDate").isEmpty())
                .collect(toMap(row -> value(row, "sourcedId"), row -> LocalDate.parse(value(row, "birthDate"))));
        var roles = rows(files, "roles.csv").stream()
                .collect(toMap(row -> value(row, "userSourcedId"), row -> value(row, "role"), (first, more) -> first));
        var people = rows(files, "users.csv").stream()
                .map(row -> listed(row, births, roles))
                .toList();
        return new Roster(
                rows(files, "orgs.csv").stream()
                        .filter(row -> value(row, "type").equals("school"))
                        .map(row -> value(row, "name"))
                        .findFirst()
                        .orElseThrow(),
                homeClasses(files, people.stream().collect(toMap(Listed::id, Function.identity()))),
                people);
    }

    private static Listed listed(NamedCsvRecord row, Map<String, LocalDate> births, Map<String, String> roles) {
        var id = value(row, "sourcedId");
        var sms = value(row, "sms");
        return new Listed(
                id,
                value(row, "familyName"),
                value(row, "givenName"),
                orNull(value(row, "middleName")),
                roles.getOrDefault(id, ""),
                births.get(id),
                orNull(sms.isEmpty() ? value(row, "phone") : sms),
                Arrays.stream(value(row, "agentSourcedIds").split(","))
                        .map(String::strip)
                        .filter(guardian -> !guardian.isEmpty())
                        .toList());
    }

    private static List<HomeClass> homeClasses(RosterFiles files, Map<String, Listed> people) {
        var enrolments =
                rows(files, "enrollments.csv").stream().collect(groupingBy(row -> value(row, "classSourcedId")));
        return rows(files, "classes.csv").stream()
                .filter(row -> value(row, "classType").equals("homeroom"))
                .flatMap(row -> {
                    var inside = enrolments.getOrDefault(value(row, "sourcedId"), List.of());
                    var pupils = inside.stream()
                            .filter(one -> value(one, "role").equals("student"))
                            .map(one -> Objects.requireNonNull(people.get(value(one, "userSourcedId"))))
                            .toList();
                    return inside.stream()
                            .filter(one -> value(one, "role").equals("teacher")
                                    && value(one, "primary").equals("true"))
                            .map(one -> Objects.requireNonNull(people.get(value(one, "userSourcedId"))))
                            .limit(1)
                            .map(teacher -> new HomeClass(value(row, "title"), teacher, pupils));
                })
                .toList();
    }

    /** The largest home class whose pupils need their guardians. */
    HomeClass classOfTheDay(LocalDate today) {
        return homeClasses.stream()
                .filter(one -> one.isFitForTheDay(today))
                .max(Comparator.comparingInt(one -> one.pupils().size()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The demo needs a home class with a homeroom teacher and at least %d pupils under 14 with guardians"
                                .formatted(FEWEST_UNDER_AGE)));
    }

    /** Another class, best with pupils who are old enough to agree in the own name. */
    HomeClass anotherThan(HomeClass chosen, LocalDate today) {
        return homeClasses.stream()
                .filter(one -> !one.equals(chosen) && !one.pupils().isEmpty())
                .max(Comparator.comparingLong(one -> one.pupils().stream()
                        .filter(pupil -> pupil.isOfAge(today))
                        .count()))
                .orElseThrow(() -> new IllegalArgumentException("The demo needs a second home class with pupils"));
    }

    List<Listed> guardiansOf(Listed pupil) {
        return people.stream()
                .filter(one -> pupil.guardians().contains(one.id()))
                .toList();
    }

    private static List<NamedCsvRecord> rows(RosterFiles files, String name) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(files.text(name))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
