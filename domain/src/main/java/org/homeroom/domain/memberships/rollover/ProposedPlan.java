package org.homeroom.domain.memberships.rollover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.ClassNames;

/**
 * What usually becomes of the classes of a year: they go up by one parallel and keep their letter, and the last parallel
 * graduates. Whoever plans changes what is to be different. Source: §5.3.5.
 */
public final class ProposedPlan {

    /** Source: the eleven years of general education in Russia. */
    private static final int LAST_PARALLEL = 11;

    /**
     * @param endsOn the last day of the graduates' memberships
     * @param ids a new one at every call
     */
    public static List<PlannedMove> of(ClassNames classes, LocalDate endsOn, Supplier<ClassId> ids) {
        return classes.names().entrySet().stream()
                .filter(one -> one.getValue().kind() == ClassKind.HOMEROOM)
                .filter(one -> !classes.archived().contains(one.getKey()))
                .sorted(Comparator.comparing((Map.Entry<ClassId, ClassName> one) ->
                                Optional.ofNullable(one.getValue().parallel()).orElse(0))
                        .thenComparing(one -> one.getValue().title()))
                .map(one -> line(one.getKey(), one.getValue(), endsOn, ids))
                .toList();
    }

    private static PlannedMove line(ClassId theClass, ClassName name, LocalDate endsOn, Supplier<ClassId> ids) {
        var parallel = name.parallel();
        if (parallel == null) return new PlannedMove(theClass, ClassMove.DISSOLVE, null, null, List.of(), null, null);
        if (parallel >= LAST_PARALLEL)
            return new PlannedMove(theClass, ClassMove.GRADUATE, null, null, List.of(), null, endsOn);
        var title = name.title();
        var own = String.valueOf(parallel);
        var letter = title.startsWith(own) ? title.substring(own.length()) : title;
        return new PlannedMove(
                theClass, ClassMove.PROMOTE, ids.get(), ClassName.of(parallel + 1, letter), List.of(), null, null);
    }

    private ProposedPlan() {}
}
