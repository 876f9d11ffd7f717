package org.homeroom.persistence.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where the real name of an account is kept. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "profile", schema = "readmodel")
class ProfileRow {

    @Id
    UUID account;

    String nameEvent;

    protected ProfileRow() {}
}
