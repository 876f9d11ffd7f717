package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A material that has not been taken back. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "material", schema = "readmodel")
class MaterialRow {

    @Id
    UUID material;

    UUID school;

    @Nullable UUID theClass;

    @Nullable UUID chat;

    UUID account;

    UUID file;

    String titleEvent;

    boolean waiting;

    Instant at;

    long position;

    protected MaterialRow() {}
}
