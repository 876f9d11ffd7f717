package org.homeroom.domain.moderation.reports;

import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.moderation.facts.Snapshot;

/**
 * A message as whoever reports it has found it.
 *
 * @param digest a keyed hash of the snapshot and the report. Source: O3
 */
public record Evidence(Snapshot snapshot, Digest digest) {}
