package org.homeroom.domain.chats.facts;

/** From what a chat is made. Source: specification §5.4.1. */
public enum ChatKind {
    /** The homeroom teacher and all pupils of a class. */
    CLASS
}
