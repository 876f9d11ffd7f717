/** Answers for auditors, by replay alone. */
@NullMarked
package org.homeroom.application.audit;

import org.jspecify.annotations.NullMarked;
