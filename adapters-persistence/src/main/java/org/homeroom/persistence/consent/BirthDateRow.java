package org.homeroom.persistence.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where the birth date of an account is kept. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "birth_date", schema = "readmodel")
class BirthDateRow {

    @Id
    UUID account;

    String birthEvent;

    protected BirthDateRow() {}
}
