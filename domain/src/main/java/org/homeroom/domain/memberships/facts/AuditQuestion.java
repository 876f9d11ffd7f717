package org.homeroom.domain.memberships.facts;

/**
 * What can be asked of the record of a school, as far as an answer speaks of people: so Q-20 is not among them, which asks
 * about the log itself. Source: specification §5.8.
 */
public enum AuditQuestion {
    Q_01,
    Q_02,
    Q_03,
    Q_04,
    Q_05,
    Q_06,
    Q_07,
    Q_08,
    Q_09,
    Q_10,
    Q_11,
    Q_12,
    Q_13,
    Q_14,
    Q_15,
    Q_16,
    Q_17,
    Q_18,
    Q_19,
    Q_21,
    Q_22,
    L_01,
    L_02,
    L_03;

    /** As auditors call it, for example {@code Q-01}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** @param id for example {@code Q-01} */
    public static AuditQuestion of(String id) {
        return valueOf(id.replace('-', '_'));
    }
}
