/** What proves that the log was not changed, for everybody and for auditors. */
@NullMarked
package org.homeroom.rest.evidence;

import org.jspecify.annotations.NullMarked;
