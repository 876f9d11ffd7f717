package org.homeroom.persistence.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where the name is kept that somebody wants to bear. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "name_change", schema = "readmodel")
class NameChangeRow {

    @Id
    UUID request;

    UUID account;

    String nameEvent;

    boolean waiting;

    protected NameChangeRow() {}
}
