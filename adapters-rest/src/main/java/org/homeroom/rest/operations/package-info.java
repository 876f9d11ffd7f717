/** Watching over the running service, for whoever runs the platform. */
@NullMarked
package org.homeroom.rest.operations;

import org.jspecify.annotations.NullMarked;
