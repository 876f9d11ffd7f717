package org.homeroom.domain.accounts.profile;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoApproved;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoRejected;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoSubmitted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.accounts.facts.PhotoState;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.jspecify.annotations.Nullable;

/**
 * The photo that was submitted last and what came of it. Source: ACC-19.
 *
 * @param registered whether there is such an account
 */
record KnownPhoto(
        boolean registered,
        @Nullable PhotoId photo,
        @Nullable Digest picture,
        PhotoState state) {

    static final KnownPhoto NONE = new KnownPhoto(false, null, null, PhotoState.NONE);

    static Model<KnownPhoto> of(AccountId account) {
        return Model.startingWith(NONE)
                .about(account)
                .on(AccountRegistered.class, (s, e) -> new KnownPhoto(true, s.photo(), s.picture(), s.state()))
                .on(
                        PhotoSubmitted.class,
                        (s, e) -> new KnownPhoto(s.registered(), e.photo(), e.picture(), PhotoState.PENDING))
                .on(PhotoApproved.class, (s, e) -> s.decided(e.photo(), PhotoState.APPROVED))
                .on(PhotoRejected.class, (s, e) -> s.decided(e.photo(), PhotoState.REJECTED));
    }

    boolean is(PhotoId other, PhotoState wanted) {
        return other.equals(photo) && state == wanted;
    }

    private KnownPhoto decided(PhotoId which, PhotoState decision) {
        return which.equals(photo) ? new KnownPhoto(registered, photo, picture, decision) : this;
    }
}
