package org.homeroom.domain.chats.files;

import static org.homeroom.domain.chats.files.FileRefusal.FILE_EMPTY;
import static org.homeroom.domain.chats.files.FileRefusal.FILE_ID_TAKEN;
import static org.homeroom.domain.chats.files.FileRefusal.FILE_TOO_LARGE;
import static org.homeroom.domain.chats.files.FileRefusal.FILE_TYPE_NOT_ALLOWED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.Objects;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody hands a file in. The bytes are kept before this is asked, and what nobody has put on record is thrown away
 * later. Handing the same file in again changes nothing. Source: CHT-12.
 *
 * @param chat for whose readers it is; null for nobody but the owner
 * @param type by its content
 */
public record UploadFile(
        FileId file,
        @Nullable ChatId chat,
        SchoolId school,
        AccountId account,
        MediaType type,
        long size,
        Digest digest,
        Personal<String> name,
        FileTerms terms,
        Instant at)
        implements FileCommand<Owner> {

    @Override
    public Model<Owner> model() {
        return Owner.of(file, chat, school, account);
    }

    @Override
    public Outcome decide(Owner owner) {
        var barred = owner.bars(chat, at);
        if (barred.isPresent()) return refuse(barred.get());
        if (owner.known().uploaded() != null)
            return same(owner.known().uploaded()) ? nothingToDo() : refuse(FILE_ID_TAKEN);
        if (!terms.allowed().contains(type)) return refuse(FILE_TYPE_NOT_ALLOWED);
        if (size == 0) return refuse(FILE_EMPTY);
        if (size > terms.largest()) return refuse(FILE_TOO_LARGE);
        return accept(new FileUploaded(file, chat, school, account, type, size, digest, name, at));
    }

    private boolean same(FileUploaded known) {
        return known.account().equals(account)
                && known.school().equals(school)
                && known.digest().equals(digest)
                && Objects.equals(known.chat(), chat);
    }
}
