package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.accounts.AccountRefusal.PHOTO_NOT_APPROVED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoApproved;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.accounts.facts.PhotoState;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/** An administrator of the person's school finds the photo to be real. Nobody decides about the own. Source: ACC-19. */
public record ApprovePhoto(AccountId account, PhotoId photo, SchoolId school, AccountId by, Instant at)
        implements ProfileCommand<PhotoDecision> {

    @Override
    public Model<PhotoDecision> model() {
        return PhotoDecision.of(account, school, by);
    }

    @Override
    public Outcome decide(PhotoDecision state) {
        if (!state.school().mayDecide()) return refuse(NOT_FOUND);
        if (by.equals(account)) return refuse(NOT_AUTHORISED);
        if (state.photo().is(photo, PhotoState.APPROVED)) return nothingToDo();
        if (!state.photo().is(photo, PhotoState.PENDING)) return refuse(PHOTO_NOT_APPROVED);
        return accept(new PhotoApproved(account, photo, at));
    }
}
