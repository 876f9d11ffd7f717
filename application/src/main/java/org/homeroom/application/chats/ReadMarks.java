package org.homeroom.application.chats;

import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;

/** How far people have read. Kept for their own screens alone: nobody else sees it, and no rule asks for it. */
public interface ReadMarks {

    /** Marks never go back. True where this one went on. */
    CompletionStage<Boolean> advance(AccountId account, ChatId chat, long position);
}
