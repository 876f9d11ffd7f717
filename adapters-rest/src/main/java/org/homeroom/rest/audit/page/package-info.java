/** The page on which auditors ask. */
@NullMarked
package org.homeroom.rest.audit.page;

import org.jspecify.annotations.NullMarked;
