/** Keeping the service itself running: what whoever runs the platform decides, on record. */
@NullMarked
package org.homeroom.domain.operations;

import org.jspecify.annotations.NullMarked;
