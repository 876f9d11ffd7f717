package org.homeroom.persistence.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.domain.consent.facts.ConsentPurpose;

/** For which purpose a school may use a child's data at present. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "agreement", schema = "readmodel")
class AgreementRow {

    @Id
    String id;

    UUID child;

    UUID school;

    @Enumerated(EnumType.STRING)
    ConsentPurpose purpose;

    /** Somebody agrees, and has not taken it back. */
    boolean inForce;

    /** Guardians disagree, and nobody has settled it. */
    boolean disputed;

    protected AgreementRow() {}
}
