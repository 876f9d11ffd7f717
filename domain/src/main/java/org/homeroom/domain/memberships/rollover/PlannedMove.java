package org.homeroom.domain.memberships.rollover;

import java.time.LocalDate;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan: what is to become of one class.
 *
 * @param into for PROMOTE the new class, for MERGE the class that another one becomes; otherwise null
 * @param name for PROMOTE what the new class is called; otherwise null
 * @param keptBack pupils who do not go along
 * @param homeroomTeacher for PROMOTE who answers for the new class; null for whoever does now
 * @param endsOn for GRADUATE the last day of the pupils' memberships; otherwise null
 */
public record PlannedMove(
        ClassId theClass,
        ClassMove move,
        @Nullable ClassId into,
        @Nullable ClassName name,
        List<AccountId> keptBack,
        @Nullable AccountId homeroomTeacher,
        @Nullable LocalDate endsOn) {

    /** Whether the line says what its move needs, and nothing else. */
    boolean sound() {
        return switch (move) {
            case PROMOTE ->
                into != null && name != null && name.kind() == ClassKind.HOMEROOM && name.sound() && endsOn == null;
            case MERGE -> into != null && name == null && homeroomTeacher == null && endsOn == null;
            case GRADUATE ->
                into == null && name == null && homeroomTeacher == null && endsOn != null && keptBack.isEmpty();
            case DISSOLVE ->
                into == null && name == null && homeroomTeacher == null && endsOn == null && keptBack.isEmpty();
        };
    }
}
