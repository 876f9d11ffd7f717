package org.homeroom.application.memberships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.ClassRecord;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Leadership;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassPromoted;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.YearId;

/** What a school consists of, read from the facts themselves: years, classes, and who leads. */
public final class SchoolStructure {

    private final History history;

    public SchoolStructure(History history) {
        this.history = history;
    }

    public record Year(YearId id, String title, LocalDate firstDay, LocalDate lastDay, List<OneClass> classes) {}

    /**
     * @param archived the class is history
     * @param homeroomTeachers one, or nobody for the time being
     * @param from the classes that have gone into it when a year was over
     */
    public record OneClass(
            ClassId id,
            ClassName name,
            boolean archived,
            List<AccountId> homeroomTeachers,
            List<AccountId> teachers,
            List<ClassId> from) {}

    /** By first day; the classes by kind, parallel and title. */
    public CompletionStage<List<Year>> of(SchoolId school) {
        var model = Model.startingWith(0)
                .about(school)
                .on(AcademicYearOpened.class, (n, e) -> n)
                .on(ClassCreated.class, (n, e) -> n)
                .on(ClassRenamed.class, (n, e) -> n)
                .on(ClassArchived.class, (n, e) -> n)
                .on(ClassRestored.class, (n, e) -> n)
                .on(ClassPromoted.class, (n, e) -> n)
                .on(HomeroomTeacherAssigned.class, (n, e) -> n)
                .on(HomeroomTeacherRelieved.class, (n, e) -> n)
                .on(SubjectTeacherAssigned.class, (n, e) -> n)
                .on(SubjectTeacherRelieved.class, (n, e) -> n);
        return history.of(model.boundary())
                .thenApply(
                        found -> new Drawing(found.stream().map(Recorded::event).toList(), school).years());
    }

    public CompletionStage<Leadership> leadership(SchoolId school) {
        return history.stateOf(Leadership.of(school));
    }

    public CompletionStage<ClassRecord> theClass(ClassId theClass, SchoolId school) {
        return history.stateOf(ClassRecord.of(theClass, school));
    }

    public CompletionStage<Holding> person(AccountId account, SchoolId school) {
        return history.stateOf(Holding.of(account, school));
    }

    private static final class Drawing {

        private final Map<YearId, AcademicYearOpened> years = new LinkedHashMap<>();
        private final Map<ClassId, YearId> yearOf = new LinkedHashMap<>();
        private final Map<ClassId, List<ClassId>> from = new HashMap<>();
        private final List<Event> events;
        private final SchoolId school;

        Drawing(List<Event> events, SchoolId school) {
            this.events = events;
            this.school = school;
            for (var event : events) {
                switch (event) {
                    case AcademicYearOpened e -> years.put(e.year(), e);
                    case ClassCreated e -> yearOf.put(e.theClass(), e.year());
                    case ClassPromoted e ->
                        from.computeIfAbsent(e.into(), none -> new ArrayList<>())
                                .add(e.theClass());
                    default -> {}
                }
            }
        }

        List<Year> years() {
            var byClass = new HashMap<ClassId, List<Event>>();
            for (var event : events)
                classesOf(event)
                        .forEach(one -> byClass.computeIfAbsent(one, none -> new ArrayList<>())
                                .add(event));
            var byYear = new HashMap<YearId, List<OneClass>>();
            yearOf.forEach((theClass, year) -> byYear.computeIfAbsent(year, none -> new ArrayList<>())
                    .add(drawn(theClass, byClass.getOrDefault(theClass, List.of()))));
            return years.values().stream()
                    .sorted(Comparator.comparing(AcademicYearOpened::firstDay))
                    .map(one -> new Year(
                            one.year(),
                            one.title(),
                            one.firstDay(),
                            one.lastDay(),
                            byYear.getOrDefault(one.year(), List.of()).stream()
                                    .sorted(Comparator.comparing((OneClass other) ->
                                                    other.name().kind())
                                            .thenComparing(other -> Optional.ofNullable(
                                                            other.name().parallel())
                                                    .orElse(0))
                                            .thenComparing(other -> other.name().title()))
                                    .toList()))
                    .toList();
        }

        private OneClass drawn(ClassId theClass, List<Event> about) {
            var record = ClassRecord.of(theClass, school).fold(about);
            return new OneClass(
                    theClass,
                    Objects.requireNonNull(record.name()),
                    record.archived(),
                    List.copyOf(record.leads()),
                    List.copyOf(record.teaches()),
                    from.getOrDefault(theClass, List.of()));
        }

        private static List<ClassId> classesOf(Event event) {
            return switch (event) {
                case ClassCreated e -> List.of(e.theClass());
                case ClassRenamed e -> List.of(e.theClass());
                case ClassArchived e -> List.of(e.theClass());
                case ClassRestored e -> List.of(e.theClass());
                case HomeroomTeacherAssigned e -> List.of(e.theClass());
                case HomeroomTeacherRelieved e -> List.of(e.theClass());
                case SubjectTeacherAssigned e -> List.of(e.theClass());
                case SubjectTeacherRelieved e -> List.of(e.theClass());
                default -> List.of();
            };
        }
    }
}
