/** A storage engine for Axon on PostgreSQL with tags, its token store, and the personal data kept beside the log. */
@NullMarked
package org.homeroom.persistence.eventstore;

import org.jspecify.annotations.NullMarked;
