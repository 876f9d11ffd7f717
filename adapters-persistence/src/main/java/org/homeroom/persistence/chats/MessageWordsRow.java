package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** By which words a message is found: keyed hashes, written by {@link WordsProjection}. Can be dropped and rebuilt. */
@Entity
@Table(name = "message_words", schema = "readmodel")
class MessageWordsRow {

    @Id
    UUID message;

    UUID author;

    String[] words = {};

    protected MessageWordsRow() {}
}
