package org.homeroom.domain.accounts.profile;

import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRejected;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRequested;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChanged;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The name on record and the wish for another, if one waits. Source: ACC-19.
 *
 * @param name null before there is a profile
 * @param lastApproved the wish that led to the name, if any did
 */
record KnownName(
        @Nullable Personal<PersonName> name,
        @Nullable NameChangeRequested waiting,
        @Nullable NameChangeId lastApproved) {

    static final KnownName NONE = new KnownName(null, null, null);

    static Model<KnownName> of(AccountId account) {
        return Model.startingWith(NONE)
                .about(account)
                .on(ProfileCompleted.class, (s, e) -> new KnownName(e.name(), s.waiting(), s.lastApproved()))
                .on(NameChangeRequested.class, (s, e) -> new KnownName(s.name(), e, s.lastApproved()))
                .on(NameChanged.class, (s, e) -> new KnownName(e.name(), null, e.request()))
                .on(NameChangeRejected.class, (s, e) -> new KnownName(s.name(), null, s.lastApproved()));
    }

    boolean isNow(Personal<PersonName> other) {
        return waiting == null && other.equals(name);
    }

    boolean isWaitingFor(Personal<PersonName> other) {
        return waiting != null && waiting.name().equals(other);
    }

    boolean isWaitingFor(NameChangeId request) {
        return waiting != null && waiting.request().equals(request);
    }
}
