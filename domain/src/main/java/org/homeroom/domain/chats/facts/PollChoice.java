package org.homeroom.domain.chats.facts;

/** How many options one may choose. */
public enum PollChoice {
    SINGLE,
    MULTIPLE
}
