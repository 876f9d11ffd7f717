package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** Somebody in a call. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "call_place", schema = "readmodel")
class CallPlaceRow {

    @Id
    String id;

    UUID call;

    int number;

    UUID account;

    @Nullable @Enumerated(EnumType.STRING)
    Role role;

    protected CallPlaceRow() {}
}
