/** The embedded database through its life: started, stopped, killed. */
@NullMarked
package org.homeroom.persistence.embedded;

import org.jspecify.annotations.NullMarked;
