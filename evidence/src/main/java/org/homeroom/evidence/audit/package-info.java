/** Verification of an export, with no database. */
@NullMarked
package org.homeroom.evidence.audit;

import org.jspecify.annotations.NullMarked;
