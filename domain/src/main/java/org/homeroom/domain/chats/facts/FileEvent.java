package org.homeroom.domain.chats.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What happens to files. The files themselves lie in a store of their own. */
public sealed interface FileEvent extends Event {

    /**
     * Somebody has handed a file in.
     *
     * @param chat for whose readers it is; null while it is for nobody but its owner
     * @param type by its content, whatever was said of it
     * @param size in bytes
     * @param digest SHA-256 of the content, in hex
     */
    record FileUploaded(
            FileId file,
            @Nullable ChatId chat,
            SchoolId school,
            AccountId account,
            MediaType type,
            long size,
            Digest digest,
            Personal<String> name,
            Instant at)
            implements FileEvent {}
}
