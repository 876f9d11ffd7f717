package org.homeroom.domain.chats.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.RecordingPublished;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one file add up to. A message or a material may name a file only if its author has handed it in.
 * Source: CHT-12.
 *
 * @param uploaded null when the school knows no such file
 * @param keptUntil from when on nobody reads it any more; null for no such day
 */
public record OwnedFile(
        @Nullable FileUploaded uploaded, @Nullable Instant keptUntil) {

    public static final OwnedFile NONE = new OwnedFile(null, null);

    public static Model<OwnedFile> of(FileId file, SchoolId school) {
        return read(Model.startingWith(NONE).about(file, school));
    }

    /** Whatever school has it: no two files have one id. */
    public static Model<OwnedFile> anywhere(FileId file) {
        return read(Model.startingWith(NONE).about(file));
    }

    private static Model<OwnedFile> read(Model<OwnedFile> about) {
        return about.on(FileUploaded.class, (s, e) -> new OwnedFile(e, s.keptUntil))
                .on(RecordingPublished.class, (s, e) -> new OwnedFile(s.uploaded, e.keptUntil()));
    }

    /** Whether it is there to be read. */
    public boolean exists(Instant at) {
        return uploaded != null && (keptUntil == null || at.isBefore(keptUntil));
    }

    /** Whether this person has handed it in, in this school. */
    public boolean ownedBy(AccountId account) {
        return uploaded != null && uploaded.account().equals(account);
    }

    /** Whether this person has handed it in for this chat. */
    public boolean handedIn(AccountId author, ChatId chat) {
        return uploaded != null && ownedBy(author) && chat.equals(uploaded.chat());
    }
}
