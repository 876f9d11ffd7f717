/**
 * A log that nobody can change unseen: the Merkle tree of RFC 6962, tiles, signed checkpoints and proofs as C2SP has them,
 * and the verification of an export with no database.
 */
@NullMarked
package org.homeroom.evidence;

import org.jspecify.annotations.NullMarked;
