/** What carries personal data out of the system asks here first. */
@NullMarked
package org.homeroom.application.outbound;

import org.jspecify.annotations.NullMarked;
