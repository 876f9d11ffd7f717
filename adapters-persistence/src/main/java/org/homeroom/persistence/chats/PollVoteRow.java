package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody votes at present. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "poll_vote", schema = "readmodel")
class PollVoteRow {

    /** The poll and the voter: an account, or what hides it. */
    @Id
    String id;

    UUID message;

    /** Null where nobody is to know. */
    @Nullable UUID account;

    /** The numbers of the options, with blanks between them. */
    String choices;

    protected PollVoteRow() {}
}
