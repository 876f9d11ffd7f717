package org.homeroom.domain.memberships.rollover;

import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan cannot be carried out as it is.
 *
 * @param theClass whose line is wrong; null where it is the plan as a whole
 */
public record RollOverProblem(@Nullable ClassId theClass, Refusal reason) {}
