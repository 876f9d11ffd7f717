package org.homeroom.domain.accounts.facts;

/** What the school says of somebody's photo. Source: ACC-19. */
public enum PhotoState {
    NONE,
    PENDING,
    APPROVED,
    REJECTED
}
