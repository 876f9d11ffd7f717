package org.homeroom.domain.chats.facts;

/** Whether one can see who chose what. Fixed when the poll is made. Source: CHT-15. */
public enum PollSecrecy {
    OPEN,
    /** Not even the log tells. */
    ANONYMOUS
}
