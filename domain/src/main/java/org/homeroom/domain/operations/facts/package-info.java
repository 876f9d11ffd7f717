/** What has been decided about the running of the service. */
@NullMarked
package org.homeroom.domain.operations.facts;

import org.jspecify.annotations.NullMarked;
