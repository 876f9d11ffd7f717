package org.homeroom.domain.accounts.profile;

import java.util.Objects;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOfPerson;

/** What a school must know to decide about a name. */
record NameDecision(KnownName name, SchoolOfPerson school) {

    static Model<NameDecision> of(AccountId account, SchoolId school, AccountId by) {
        return Model.startingWith(new NameDecision(KnownName.NONE, SchoolOfPerson.UNRELATED))
                .including(KnownName.of(account), NameDecision::name, (s, name) -> new NameDecision(name, s.school()))
                .including(
                        SchoolOfPerson.of(account, school, by),
                        NameDecision::school,
                        (s, office) -> new NameDecision(s.name(), office));
    }

    Personal<PersonName> wished() {
        return Objects.requireNonNull(name.waiting()).name();
    }
}
