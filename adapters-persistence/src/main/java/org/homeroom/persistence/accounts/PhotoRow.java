package org.homeroom.persistence.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.PhotoState;

/** The photo that somebody submitted last. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "photo", schema = "readmodel")
class PhotoRow {

    @Id
    UUID account;

    UUID photo;

    @Enumerated(EnumType.STRING)
    PhotoState state;

    protected PhotoRow() {}
}
