package org.homeroom.domain.chats.facts;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Who may talk alone with whom: the only table that rules, documents and tests ask. It must allow the contact in both
 * directions. Source: MEM-16, CHT-08, CHT-09, §5.4.4, F-04.
 */
public final class ContactMatrix {

    /** From which grade on classmates may talk alone. Source: §5.4.4. */
    public static final int CLASSMATES_FROM_GRADE = 5;

    /** A row for what the other person is to somebody; whether that one may begin to talk, and may go on talking. */
    private static final String TABLE = """
            relation             start keep
            OWN_PUPIL            +     +
            OWN_TEACHER          +     +
            CLASSMATE            older older
            PARENT_OF_OWN_PUPIL  +     +
            TEACHER_OF_OWN_CHILD +     +
            FELLOW_PARENT        +     +
            COLLEAGUE            +     +
            OWN_CHILD            +     +
            OWN_GUARDIAN         +     +
            GUEST                -     -
            UNRELATED            -     -
            """;

    private record Row(ContactReach start, ContactReach keep) {}

    private static final Map<ContactRelation, Row> ROWS = TABLE.lines()
            .skip(1)
            .map(row -> row.split(" +"))
            .collect(Collectors.toUnmodifiableMap(
                    row -> ContactRelation.valueOf(row[0]),
                    row -> new Row(ContactReach.written(row[1]), ContactReach.written(row[2]))));

    /** Whether somebody may begin to talk alone with a person who is this to them. */
    public static ContactReach start(ContactRelation relation) {
        return Objects.requireNonNull(ROWS.get(relation)).start();
    }

    /** Whether somebody may go on talking alone with a person who is this to them. */
    public static ContactReach keep(ContactRelation relation) {
        return Objects.requireNonNull(ROWS.get(relation)).keep();
    }

    private ContactMatrix() {}
}
