package org.homeroom.domain.kernel;

/**
 * A wish to change something, together with the rule that answers it.
 *
 * <p>Implementations are records. Ids, the instant and who asks come in as components: a rule never asks for the time or
 * for luck.
 *
 * @param <S> the small state the rule looks at
 */
public interface Command<S> {

    /** What the rule reads, and therefore what must not change while it decides. */
    Model<S> model();

    /** The rule. A pure function: the same command and state always give the same outcome. */
    Outcome decide(S state);
}
