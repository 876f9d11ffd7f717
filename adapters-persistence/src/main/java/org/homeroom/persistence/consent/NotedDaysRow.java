package org.homeroom.persistence.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which birthdays of a child are on record in a school; not when they were. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "noted_days", schema = "readmodel")
class NotedDaysRow {

    @Id
    String id;

    UUID child;

    UUID school;

    boolean threshold;

    boolean adulthood;

    protected NotedDaysRow() {}
}
