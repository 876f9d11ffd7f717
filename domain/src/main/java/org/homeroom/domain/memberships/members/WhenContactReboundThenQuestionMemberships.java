package org.homeroom.domain.memberships.members;

import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.joining.JoiningTerms;

/** When support frees a registration from another person's contact, its roles are looked at again. Source: P-21. */
public final class WhenContactReboundThenQuestionMemberships implements Reaction<ContactRebound> {

    @Override
    public Class<ContactRebound> when() {
        return ContactRebound.class;
    }

    @Override
    public Command<?> then(ContactRebound event) {
        return new QuestionMemberships(event.account(), JoiningTerms.DEFAULT, event.at());
    }
}
