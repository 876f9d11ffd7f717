package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;

/** A call. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "call", schema = "readmodel")
class CallRow {

    @Id
    UUID call;

    UUID chat;

    @Enumerated(EnumType.STRING)
    CallKind kind;

    @Enumerated(EnumType.STRING)
    CallPurpose purpose;

    UUID account;

    int places;

    boolean recorded;

    boolean ended;

    Instant at;

    protected CallRow() {}
}
