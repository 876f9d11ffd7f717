package org.homeroom.domain.chats.facts;

/** Whether pupils may publish materials, as the school has said. Source: CHT-14. */
public enum PupilsMaterials {
    NOT_AT_ALL,
    /** Once somebody of the staff has approved them. */
    APPROVED,
    FREELY
}
