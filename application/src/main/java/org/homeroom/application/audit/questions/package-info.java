/** The questions of auditors, one in a file. */
@NullMarked
package org.homeroom.application.audit.questions;

import org.jspecify.annotations.NullMarked;
