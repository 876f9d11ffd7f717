package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** How far somebody has read a chat. Not made from the log. */
@Entity
@Table(name = "mark", schema = "reading")
@IdClass(MarkRow.Key.class)
class MarkRow {

    @Id
    UUID account;

    @Id
    UUID chat;

    long position;

    protected MarkRow() {}

    /** Whose mark in which chat. */
    record Key(UUID account, UUID chat) {}
}
