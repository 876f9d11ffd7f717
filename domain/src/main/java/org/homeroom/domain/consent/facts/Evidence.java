package org.homeroom.domain.consent.facts;

/**
 * How it was checked, and how sure that makes us.
 *
 * @param assurance 1 (weak) to 4. Source: specification §3.3
 */
public record Evidence(VerificationMethod method, int assurance) {}
