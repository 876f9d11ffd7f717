/** The PostgreSQL that Homeroom brings along, for whoever has not set up one of their own. */
@NullMarked
package org.homeroom.persistence.embedded;

import org.jspecify.annotations.NullMarked;
