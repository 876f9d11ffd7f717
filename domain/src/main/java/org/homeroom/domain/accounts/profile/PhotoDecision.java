package org.homeroom.domain.accounts.profile;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOfPerson;

/** What a school must know to decide about a photo. */
record PhotoDecision(KnownPhoto photo, SchoolOfPerson school) {

    static Model<PhotoDecision> of(AccountId account, SchoolId school, AccountId by) {
        return Model.startingWith(new PhotoDecision(KnownPhoto.NONE, SchoolOfPerson.UNRELATED))
                .including(
                        KnownPhoto.of(account),
                        PhotoDecision::photo,
                        (s, photo) -> new PhotoDecision(photo, s.school()))
                .including(
                        SchoolOfPerson.of(account, school, by),
                        PhotoDecision::school,
                        (s, office) -> new PhotoDecision(s.photo(), office));
    }
}
