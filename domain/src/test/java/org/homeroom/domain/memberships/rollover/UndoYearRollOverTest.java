package org.homeroom.domain.memberships.rollover;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.kernel.GeneralRefusal.CONCURRENT_CHANGE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.NEW_CHAT_IN_USE;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverUndone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UndoYearRollOverTest {

    private static final Scenario MOVED =
            Years.END_OF_YEAR.after(Years.starts(ADMIN, Years.UP)).after(Years.moves(Years.NEXT_CLASS));

    @Test
    @Tag("S-38")
    void it_is_taken_back_while_nobody_has_written_in_a_new_chat() {
        MOVED.when(undoes(Years.NEXT_CLASS)).then(new YearRollOverUndone(Years.ROLL_OVER, SCHOOL, YEAR, NOW));
        for (var chat : List.of(ChatId.of(Years.NEXT_CLASS), ChatId.ofParents(Years.NEXT_CLASS)))
            MOVED.and(new MessagePosted(
                            new MessageId(new UUID(9, 1)),
                            chat,
                            TEACHER,
                            Role.TEACHER,
                            Personal.of(TEACHER, "Привет"),
                            NOW))
                    .when(undoes(Years.NEXT_CLASS))
                    .thenRefused(NEW_CHAT_IN_USE);
    }

    @Test
    void a_new_class_that_was_overlooked_is_looked_up_again() {
        MOVED.when(undoes()).thenRefused(CONCURRENT_CHANGE);
    }

    @Test
    void taking_back_twice_changes_nothing_and_only_who_may_does() {
        MOVED.after(undoes(Years.NEXT_CLASS)).when(undoes(Years.NEXT_CLASS)).thenNothingHappens();
        Years.END_OF_YEAR.when(undoes()).thenRefused(NOT_FOUND);
        MOVED.when(new UndoYearRollOver(Years.ROLL_OVER, SCHOOL, List.of(), TEACHER, NOW))
                .thenRefused(NOT_AUTHORISED);
    }

    private static UndoYearRollOver undoes(ClassId... newClasses) {
        return new UndoYearRollOver(Years.ROLL_OVER, SCHOOL, List.of(newClasses), ADMIN, NOW);
    }
}
