package org.homeroom.application.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.accounts.facts.PhotoState;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What screens show of accounts. Who may see it is decided elsewhere. */
public interface AccountQueries {

    /** The real names of those who have one that is not erased. */
    CompletionStage<Map<AccountId, PersonName>> names(Collection<AccountId> accounts);

    /** The wishes of a school's members that wait for the school. */
    CompletionStage<List<NameChange>> nameChanges(SchoolId school);

    /** The photos of a school's members that wait for the school. */
    CompletionStage<List<Photo>> photos(SchoolId school);

    CompletionStage<Optional<Photo>> photo(AccountId account);

    /**
     * @param now null where it is erased
     * @param wished likewise
     */
    record NameChange(
            NameChangeId request,
            AccountId account,
            @Nullable PersonName now,
            @Nullable PersonName wished) {}

    record Photo(AccountId account, PhotoId photo, PhotoState state) {}
}
