package org.homeroom.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeroom.application.memberships.RosterProblem;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Everything found wrong so far: in rows up to a number that a person could still work through. */
final class Problems {

    /** Stands for the file's name where the package as a whole is meant. */
    static final String PACKAGE = "package";

    static final int MOST = 1_000;

    private final List<RosterProblem> found = new ArrayList<>();
    private boolean tooMany;

    void add(String file, @Nullable Integer row, @Nullable String column, Kind kind, String expected) {
        if (found.size() < MOST || row == null) {
            found.add(new RosterProblem(file, row, column, kind, expected));
        } else {
            tooMany = true;
        }
    }

    void at(Layout layout, Row row, Column<?> column, Kind kind, String expected) {
        add(layout.file(), row.line(), layout.nameOf(column), kind, expected);
    }

    void inFile(Layout layout, Kind kind, String expected) {
        add(layout.file(), null, null, kind, expected);
    }

    void inPackage(Kind kind, String expected) {
        add(PACKAGE, null, null, kind, expected);
    }

    boolean none() {
        return found.isEmpty();
    }

    boolean noneIn(Layout... layouts) {
        List<String> files = List.of(layouts).stream().map(Layout::file).toList();
        return !tooMany && found.stream().noneMatch(problem -> files.contains(problem.file()));
    }

    /** By file and row; problems of a whole file come before those of its rows. */
    List<RosterProblem> inOrder() {
        List<RosterProblem> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.<RosterProblem>comparingInt(problem -> Format.FILES.indexOf(problem.file()))
                .thenComparingInt(Problems::rowOrTop));
        if (tooMany) {
            ordered.add(new RosterProblem(
                    PACKAGE,
                    null,
                    null,
                    Kind.TOO_MANY_PROBLEMS,
                    "Correct these " + MOST + " first: there are more, and they are not listed."));
        }
        return List.copyOf(ordered);
    }

    private static int rowOrTop(RosterProblem problem) {
        Integer row = problem.row();
        return row == null ? 0 : row;
    }
}
