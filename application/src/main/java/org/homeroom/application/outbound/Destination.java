package org.homeroom.application.outbound;

import org.homeroom.domain.consent.facts.DataResidency;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is who receives personal data from here, for example a mail server or a gateway.
 *
 * @param where null where whoever runs the service has not said it; that is outside of every region
 */
public record Destination(@Nullable DataResidency where) {}
