package org.homeroom.persistence.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The digest of one password. Nothing can make it again. */
@Entity
@Table(name = "password", schema = "secret")
class PasswordRow {

    @Id
    UUID credential;

    UUID account;

    String hash;

    protected PasswordRow() {}
}
