package org.homeroom.domain.consent.facts;

/**
 * Names one published notice.
 *
 * @param version counted from 1
 */
public record NoticeRef(LawScope scope, int version) {}
