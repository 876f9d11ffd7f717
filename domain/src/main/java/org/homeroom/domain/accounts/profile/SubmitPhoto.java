package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoSubmitted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.accounts.facts.PhotoState;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/**
 * Somebody offers a photo. The school decides about it; another photo takes the place of one that waits. Source: ACC-19.
 *
 * @param picture digest of the picture itself, which is kept elsewhere
 */
public record SubmitPhoto(AccountId account, PhotoId photo, Digest picture, Instant at)
        implements ProfileCommand<KnownPhoto> {

    @Override
    public Model<KnownPhoto> model() {
        return KnownPhoto.of(account);
    }

    @Override
    public Outcome decide(KnownPhoto known) {
        if (!known.registered()) return refuse(NOT_FOUND);
        if (picture.equals(known.picture()) && known.state() != PhotoState.REJECTED) return nothingToDo();
        return accept(new PhotoSubmitted(account, photo, picture, at));
    }
}
