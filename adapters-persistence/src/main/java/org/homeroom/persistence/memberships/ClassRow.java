package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.jspecify.annotations.Nullable;

/** A class of a school. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "class", schema = "readmodel")
class ClassRow {

    @Id
    UUID theClass;

    UUID school;

    @Enumerated(EnumType.STRING)
    ClassKind kind;

    @Nullable Integer parallel;

    String title;

    @Nullable UUID homeroomTeacher;

    boolean archived;

    protected ClassRow() {}
}
