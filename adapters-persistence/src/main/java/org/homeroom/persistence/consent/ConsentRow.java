package org.homeroom.persistence.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LawScope;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.domain.consent.facts.OwnConsentCapacity;
import org.jspecify.annotations.Nullable;

/** A consent that nobody has ended. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "consent", schema = "readmodel")
class ConsentRow {

    @Id
    UUID consent;

    UUID child;

    UUID school;

    @Enumerated(EnumType.STRING)
    ConsentPurpose purpose;

    /** Null where the child or the school has agreed. */
    @Nullable UUID guardian;

    /** Null unless the child has agreed. */
    @Enumerated(EnumType.STRING)
    @Nullable OwnConsentCapacity capacity;

    @Nullable Instant expiresAt;

    @Enumerated(EnumType.STRING)
    @Nullable LawScope noticeScope;

    int noticeVersion;

    /** The newest notice for which it was asked anew. */
    @Enumerated(EnumType.STRING)
    @Nullable LawScope askedScope;

    int askedVersion;

    protected ConsentRow() {}

    @Nullable NoticeRef notice() {
        return noticeScope == null ? null : new NoticeRef(noticeScope, noticeVersion);
    }

    @Nullable NoticeRef asked() {
        return askedScope == null ? null : new NoticeRef(askedScope, askedVersion);
    }

    void agreesTo(@Nullable NoticeRef notice) {
        noticeScope = notice == null ? null : notice.scope();
        noticeVersion = notice == null ? 0 : notice.version();
    }
}
