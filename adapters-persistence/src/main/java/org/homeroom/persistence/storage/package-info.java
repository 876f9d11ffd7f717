/** How the homeroom is kept: its events by their JSON, its read models by Hibernate. */
@NullMarked
package org.homeroom.persistence.storage;

import org.jspecify.annotations.NullMarked;
