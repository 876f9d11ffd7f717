package org.homeroom.domain.moderation.redaction;

import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;

/** A message, and the chat in which it stands. */
public record Written(MessageId message, ChatId chat) {}
