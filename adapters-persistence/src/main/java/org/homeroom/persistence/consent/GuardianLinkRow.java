package org.homeroom.persistence.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.domain.consent.facts.GuardianKind;

/** The link between a guardian and a child. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "guardian_link", schema = "readmodel")
class GuardianLinkRow {

    @Id
    UUID link;

    UUID child;

    UUID guardian;

    @Enumerated(EnumType.STRING)
    GuardianKind kind;

    boolean verified;

    protected GuardianLinkRow() {}
}
