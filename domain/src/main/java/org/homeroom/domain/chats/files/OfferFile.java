package org.homeroom.domain.chats.files;

import static org.homeroom.domain.chats.files.FileRefusal.FILE_ID_TAKEN;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to hand a file in, and asks before the bytes are sent. It leaves nothing on record. Source: CHT-12.
 *
 * @param chat for whose readers it is; null for nobody but the owner
 */
public record OfferFile(FileId file, @Nullable ChatId chat, SchoolId school, AccountId account, Instant at)
        implements FileCommand<Owner> {

    @Override
    public Model<Owner> model() {
        return Owner.of(file, chat, school, account);
    }

    @Override
    public Outcome decide(Owner owner) {
        var barred = owner.bars(chat, at);
        if (barred.isPresent()) return refuse(barred.get());
        if (owner.known().uploaded() != null && !owner.known().ownedBy(account)) return refuse(FILE_ID_TAKEN);
        return nothingToDo();
    }
}
