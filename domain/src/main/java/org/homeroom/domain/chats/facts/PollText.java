package org.homeroom.domain.chats.facts;

import java.util.List;

/** What a poll asks, and what one may answer, in this order. */
public record PollText(String question, List<String> options) {}
