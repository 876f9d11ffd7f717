package org.homeroom.domain.moderation.rules;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about the rules of a school. */
public sealed interface RulesCommand<S> extends Command<S> permits AcceptRules, PublishSchoolRules {}
