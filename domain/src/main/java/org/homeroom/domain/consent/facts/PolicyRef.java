package org.homeroom.domain.consent.facts;

/**
 * Names one published policy.
 *
 * @param version 0 for what is built in
 */
public record PolicyRef(LawScope scope, int version) {

    public static final PolicyRef BUILT_IN = new PolicyRef(LawScope.BUILT_IN, 0);
}
