package org.homeroom.application;

import org.homeroom.domain.kernel.Outcome;

/**
 * What came of a command, and up to where the log was known when it was decided.
 *
 * @param position of the last event that was appended or, where none was, that was known; a read model that has come so
 *     far shows what was answered here
 */
public record Answer(Outcome outcome, long position) {}
