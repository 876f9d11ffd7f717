package org.homeroom.domain.memberships.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who may do what in a school: the only table that rules, documents and tests ask. Source: MEM-03, §5.3.6. */
public final class PermissionMatrix {

    /** A row for every right; a cell for every capacity, in the order in which they are declared. */
    private static final String TABLE = """
            right                         administrator direction homeroom teacher staff  parent student  guest
            APPOINT_ADMINISTRATOR         -             +         -        -       -      -      -        -
            CONFIRM_STAFF                 +             +         -        -       -      -      -        -
            CREATE_CLASS                  +             +         -        -       -      -      -        -
            INVITE_TO_CLASS               +             +         own      policy  -      -      -        -
            APPROVE_PUPIL_OR_PARENT       +             +         own      -       -      -      -        -
            VERIFY_GUARDIAN               +             +         own      -       -      -      -        -
            CREATE_CHANNEL                +             +         +        +       policy -      -        -
            CREATE_GROUP_CHAT_WITH_PUPILS +             +         +        +       -      -      -        -
            CREATE_PARENTS_CHAT           -             -         -        -       -      +      -        -
            START_BROADCAST               +             +         +        +       policy -      -        -
            PUBLISH_MATERIAL              +             +         +        +       +      -      policy   scope
            DECIDE_REPORTS                +             +         policy   -       -      -      -        -
            READ_EVIDENCE                 case          case      case     -       -      -      -        -
            LEAVE_SCHOOL                  last          +         +        +       +      +      guardian +
            MUTE_PARTICIPANT              +             +         own      -       -      -      -        -
            PUBLISH_NOTICE                +             +         -        -       -      -      -        -
            ASSIGN_AUDITOR                +             +         -        -       -      -      -        -
            READ_HISTORY                  +             +         -        -       -      -      -        -
            CREATE_COMMUNITY              +             +         +        +       +      -      -        -
            HOST_GUEST                    +             +         +        +       -      -      -        -
            ADMIT_GUEST                   +             +         -        -       -      -      -        -
            IMPORT_ROSTER                 +             +         -        -       -      -      -        -
            SET_SCHOOL_RULES              +             +         -        -       -      -      -        -
            """;

    private static final Map<SchoolRight, List<Reach>> ROWS = TABLE.lines()
            .skip(1)
            .map(row -> row.split(" +"))
            .collect(Collectors.toUnmodifiableMap(
                    row -> SchoolRight.valueOf(row[0]),
                    row -> Arrays.stream(row).skip(1).map(Reach::written).toList()));

    /** How far somebody in this capacity may do this. */
    public static Reach of(SchoolRight right, Capacity capacity) {
        return Objects.requireNonNull(ROWS.get(right)).get(capacity.ordinal());
    }

    private PermissionMatrix() {}
}
