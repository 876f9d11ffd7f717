package org.homeroom.domain.accounts.facts;

import org.jspecify.annotations.Nullable;

/** A person's real name. Source: ACC-19. */
public record PersonName(
        String family, String given, @Nullable String patronymic) {}
