/** Plugs the domain into Axon. Nothing else in the project needs to know Axon's names, but for the event store. */
@NullMarked
package org.homeroom.application.axon;

import org.jspecify.annotations.NullMarked;
